// Disagree: how much the gradients of single examples differ, and how fast
// their mean settles.
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"
#include "trainer.h"

const size_t disagree_sizes[BATCH_SIZES] = {1, 10, 100};

enum { WHOLE_MOST = 5000 };

typedef struct {
    const Network *net;
    Cost cost;
    const Digits *digits;
    Backprop *pass;
    Network *gradient; // of what was asked for last
} Slope;

// The mean gradient of the examples items[0 .. n-1].
static const Network *mean_gradient(Slope *slope, const size_t *items,
                                    size_t n)
{
    double x[PIXELS], y[CLASSES];
    network_clear(slope->gradient);
    for (size_t i = 0; i < n; i++) {
        digits_input(slope->digits, items[i], x);
        digits_target(slope->digits->labels[items[i]], y);
        backprop(slope->net, slope->cost, (Example){x, y}, slope->pass,
                 slope->gradient);
    }
    vector_scale(slope->gradient->parameters, 1 / (double)n,
                 slope->gradient->parameter_count);
    return slope->gradient;
}

static double cosine(const Network *a, const Network *b)
{
    size_t n = a->parameter_count;
    double lengths =
        vector_length(a->parameters, n) * vector_length(b->parameters, n);
    return lengths > 0
               ? vector_dot(a->parameters, b->parameters, n) / lengths
               : 0;
}

static void copy_tile(const Network *gradient, size_t neuron, double *tile)
{
    vector_copy(tile, matrix_row(gradient->layers[0].weights, neuron),
                PIXELS);
}

// Batch after batch of one size against the gradient of the whole.
static void measure_size(Slope *slope, const Network *whole, size_t s,
                         const size_t *order, size_t count, Disagree *d)
{
    size_t n = disagree_sizes[s], size = whole->parameter_count;
    d->low[s] = 1;
    d->high[s] = -1;
    for (size_t draw = 0; draw < BATCH_DRAWS; draw++) {
        const Network *g =
            mean_gradient(slope, order + draw * n % (count - n + 1), n);
        double c = cosine(g, whole);
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
static size_t neuron_to_show(Slope *slope, const size_t *order)
{
    size_t hidden = slope->net->layers[0].outputs, found = 0;
    double *delta = memory_new(hidden * SHOWN_GRADIENTS, sizeof *delta);
    double most = -1;
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        const Network *g = mean_gradient(slope, &order[i], 1);
        for (size_t j = 0; j < hidden; j++)
            delta[j * SHOWN_GRADIENTS + i] = g->layers[0].biases[j];
    }
    for (size_t j = 0; j < hidden; j++) {
        double c = contrast(delta + j * SHOWN_GRADIENTS, SHOWN_GRADIENTS);
        if (c > most) {
            most = c;
            found = j;
        }
    }
    free(delta);
    return found;
}

// The shown example with the largest error goes first, so that the batch of
// one is not an empty tile.  A batch does not care about its order.
static void put_loudest_first(Slope *slope, size_t neuron, size_t *order)
{
    double most = -1;
    size_t loudest = 0;
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        const Network *g = mean_gradient(slope, &order[i], 1);
        if (fabs(g->layers[0].biases[neuron]) > most) {
            most = fabs(g->layers[0].biases[neuron]);
            loudest = i;
        }
    }
    size_t first = order[0];
    order[0] = order[loudest];
    order[loudest] = first;
}

static void take_tiles(Slope *slope, const size_t *order, Disagree *d)
{
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        d->example[i] = order[i % d->whole];
        copy_tile(mean_gradient(slope, &d->example[i], 1), d->neuron,
                  d->tile[i]);
    }
    for (size_t s = 0; s < BATCH_SIZES; s++) {
        size_t n = disagree_sizes[s];
        copy_tile(mean_gradient(slope, order, n < d->whole ? n : d->whole),
                  d->neuron, d->mean[s]);
    }
}

// Neighbours in a random order are random pairs.
static double mean_pair(Slope *slope, const size_t *order, size_t count)
{
    Network *first = network_like(slope->net);
    double sum = 0;
    for (size_t i = 0; i < BATCH_DRAWS; i++) {
        network_copy(first, mean_gradient(slope, &order[2 * i % count], 1));
        sum += cosine(first,
                      mean_gradient(slope, &order[(2 * i + 1) % count], 1));
    }
    network_free(first);
    return sum / BATCH_DRAWS;
}

Disagree disagree_of(const Network *net, Cost cost, const Digits *digits,
                     uint64_t seed)
{
    size_t count = digits->count;
    Disagree d = {.whole = count < WHOLE_MOST ? count : WHOLE_MOST};
    Slope slope = {net, cost, digits, backprop_new(net), network_like(net)};
    size_t *order = memory_new(count, sizeof *order);
    Random random = random_start(seed);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    random_shuffle(&random, order, count);
    Network *whole = network_clone(mean_gradient(&slope, order, d.whole));
    d.length_all = vector_length(whole->parameters, whole->parameter_count);
    d.neuron = neuron_to_show(&slope, order);
    put_loudest_first(&slope, d.neuron, order);
    copy_tile(whole, d.neuron, d.all);
    take_tiles(&slope, order, &d);
    for (size_t s = 0; s < BATCH_SIZES; s++)
        if (disagree_sizes[s] <= d.whole)
            measure_size(&slope, whole, s, order, d.whole, &d);
    d.pairs = mean_pair(&slope, order, d.whole);
    network_free(whole);
    network_free(slope.gradient);
    backprop_free(slope.pass);
    free(order);
    return d;
}
