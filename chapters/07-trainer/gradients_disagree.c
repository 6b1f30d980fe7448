#include "gradients_disagree.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/backprop.h"
#include "nn/vector.h"
#include "workbook/table.h"

const size_t batch_sizes[BATCH_SIZES] = {1, 10, 100};

enum { WHOLE_MOST = 5000 };

typedef struct {
    const Network *net;
    Cost cost;
    const Digits *digits;
    Backprop *pass;
    Network *gradient; // of what was asked for last
} Gradients;

// The mean gradient of the examples items[0 .. n-1].
static const Network *mean_gradient(Gradients *job, const size_t *items,
                                    size_t n)
{
    Examples set = digits_examples(job->digits);
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES_MOST];
    network_clear(job->gradient);
    for (size_t i = 0; i < n; i++) {
        set.get(set.source, items[i], x, y);
        backprop(job->net, job->cost, (Example){x, y}, job->pass,
                 job->gradient);
    }
    vector_scale(job->gradient->parameters, 1 / (double)n,
                 job->gradient->parameter_count);
    return job->gradient;
}

static void copy_tile(const Network *gradient, size_t neuron, double *tile)
{
    vector_copy(tile, matrix_row(gradient->layers[0].weights, neuron),
                DIGITS_PIXELS);
}

// Batch after batch of one size against the gradient of the whole.
static void measure_size(Gradients *job, const Network *whole, size_t s,
                         const size_t *order, GradientsDisagree *d)
{
    size_t n = batch_sizes[s], size = whole->parameter_count;
    size_t places = d->whole - n + 1;
    d->low[s] = 1;
    d->high[s] = -1;
    for (size_t draw = 0; draw < BATCH_DRAWS; draw++) {
        const Network *g = mean_gradient(job, order + draw * n % places, n);
        double c = vector_cosine(g->parameters, whole->parameters, size);
        d->cosine[s] += c / BATCH_DRAWS;
        d->length[s] += vector_length(g->parameters, size) / BATCH_DRAWS;
        d->low[s] = fmin(d->low[s], c);
        d->high[s] = fmax(d->high[s], c);
    }
}

// How well a neuron's errors on the shown examples would make a picture:
// many of about the same size, with both signs.
static double contrast(const double *delta, size_t n)
{
    double sum = 0, size = 0, squares = 0;
    for (size_t i = 0; i < n; i++) {
        sum += delta[i];
        size += fabs(delta[i]);
        squares += delta[i] * delta[i];
    }
    return squares > 0 ? size * (size - fabs(sum)) / squares : 0;
}

// The hidden neuron of the most contrast.  The gradient of a bias is the
// neuron's error.
static size_t neuron_to_show(Gradients *job, const size_t *order)
{
    size_t hidden = job->net->layers[0].outputs;
    double *delta = memory_new(hidden * SHOWN_GRADIENTS, sizeof *delta);
    double *by_neuron = memory_new(hidden, sizeof *by_neuron);
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        const Network *g = mean_gradient(job, &order[i], 1);
        for (size_t j = 0; j < hidden; j++)
            delta[j * SHOWN_GRADIENTS + i] = g->layers[0].biases[j];
    }
    for (size_t j = 0; j < hidden; j++)
        by_neuron[j] =
            contrast(delta + j * SHOWN_GRADIENTS, SHOWN_GRADIENTS);
    size_t found = vector_argmax(by_neuron, hidden);
    free(by_neuron);
    free(delta);
    return found;
}

// The shown example with the largest error goes first, so that the batch of
// one is not an empty tile.  A batch does not care about its order.
static void put_loudest_first(Gradients *job, size_t neuron, size_t *order)
{
    double error[SHOWN_GRADIENTS];
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++)
        error[i] = fabs(
            mean_gradient(job, &order[i], 1)->layers[0].biases[neuron]);
    size_t first = order[0],
           loudest = vector_argmax(error, SHOWN_GRADIENTS);
    order[0] = order[loudest];
    order[loudest] = first;
}

static void take_tiles(Gradients *job, const size_t *order,
                       GradientsDisagree *d)
{
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        size_t example = order[i % d->whole];
        d->label[i] = job->digits->labels[example];
        copy_tile(mean_gradient(job, &example, 1), d->neuron, d->tile[i]);
    }
    for (size_t s = 0; s < BATCH_SIZES; s++) {
        size_t n = batch_sizes[s];
        copy_tile(mean_gradient(job, order, n < d->whole ? n : d->whole),
                  d->neuron, d->mean[s]);
    }
}

// Neighbours in a random order are random pairs.
static double mean_pair(Gradients *job, const size_t *order, size_t count)
{
    Network *first = network_like(job->net);
    double sum = 0;
    for (size_t i = 0; i < BATCH_DRAWS; i++) {
        network_copy(first, mean_gradient(job, &order[2 * i % count], 1));
        const Network *g =
            mean_gradient(job, &order[(2 * i + 1) % count], 1);
        sum += vector_cosine(first->parameters, g->parameters,
                             g->parameter_count);
    }
    network_free(first);
    return sum / BATCH_DRAWS;
}

static size_t *random_order(size_t count, uint64_t seed)
{
    size_t *order = memory_new(count, sizeof *order);
    Random random = random_start(seed);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    random_shuffle(&random, order, count);
    return order;
}

static void measure(Gradients *job, size_t *order, GradientsDisagree *d)
{
    Network *whole = network_clone(mean_gradient(job, order, d->whole));
    d->length_all =
        vector_length(whole->parameters, whole->parameter_count);
    d->neuron = neuron_to_show(job, order);
    put_loudest_first(job, d->neuron, order);
    copy_tile(whole, d->neuron, d->all);
    take_tiles(job, order, d);
    for (size_t s = 0; s < BATCH_SIZES; s++)
        if (batch_sizes[s] <= d->whole)
            measure_size(job, whole, s, order, d);
    d->pairs = mean_pair(job, order, d->whole);
    network_free(whole);
}

GradientsDisagree gradients_disagree_of(const Frame *frame, Cost cost,
                                        const Digits *digits, uint64_t seed)
{
    size_t count = digits->count;
    GradientsDisagree d = {.whole = count < WHOLE_MOST ? count : WHOLE_MOST,
                           .updates = frame->updates};
    Gradients job = {frame->net, cost, digits, backprop_new(frame->net),
                     network_like(frame->net)};
    size_t *order = random_order(count, seed);
    measure(&job, order, &d);
    free(order);
    network_free(job.gradient);
    backprop_free(job.pass);
    return d;
}

// ---- in print ----------------------------------------------------------

void gradients_disagree_print(const GradientsDisagree *d)
{
    table_heading("Gradients that disagree");
    printf(
        "The network after %zu updates.  The gradient of one example, of\n"
        "mini-batches, and of %zu examples together.  A cosine of +1 is "
        "the same\ndirection, 0 a right angle:\n\n",
        d->updates, d->whole);
    Table *table = table_new("batch|length|cosine with all|lowest|highest");
    for (size_t s = 0; s < BATCH_SIZES; s++)
        table_cell(table, "%zu|%.4f|%+.3f|%+.3f|%+.3f", batch_sizes[s],
                   d->length[s], d->cosine[s], d->low[s], d->high[s]);
    table_rule(table);
    table_cell(table, "%zu|%.4f|%+.3f||", d->whole, d->length_all, 1.0);
    table_print(table);
    printf("\nMeans over %d batches each.  Two single examples: cosine "
           "%+.3f in the mean.\n",
           BATCH_DRAWS, d->pairs);
}

void gradients_disagree_trace(Trace *trace, const GradientsDisagree *d)
{
    trace_step(trace, "disagree", "Gradients that disagree", "");
    trace_vector(trace, "length", d->length, BATCH_SIZES);
    trace_vector(trace, "cosine", d->cosine, BATCH_SIZES);
    for (size_t s = 0; s < BATCH_SIZES; s++)
        trace_matrix(trace, PHRASE("mean of %zu", batch_sizes[s]),
                     d->mean[s], DIGITS_SIDE, DIGITS_SIDE);
}
