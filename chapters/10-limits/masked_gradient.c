#include "masked_gradient.h"

#include <stdio.h>

#include "measure/fast_gradient.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { EVERY = 20 };
static const double EPSILON = .1;

const double masked_factors[MASKS] = {1, 10, 100, 1000};

// The network with the weighted inputs of its last layer times factor.
static Network *scaled(const Network *net, double factor)
{
    Network *copy = network_clone(net);
    size_t last = net->depth - 1;
    const Layer *layer = &copy->layers[last];
    size_t count = layer->outputs * (layer->inputs + 1);
    vector_scale(copy->parameters + copy->parameter_count - count, factor,
                 count);
    return copy;
}

// A digit and the gradient of its cost along the pixels.
typedef struct {
    double x[DIGITS_PIXELS], gradient[DIGITS_PIXELS];
    size_t label;
} Sloped;

static Sloped slope_of(const Network *net, const Digits *test, size_t i,
                       Backprop *pass)
{
    Sloped it = {.label = test->labels[i]};
    double y[DIGITS_CLASSES];
    digits_input(test, i, it.x);
    digits_target((int)it.label, y);
    input_gradient(net, it.x, y, pass, it.gradient);
    return it;
}

static bool still_read(const Network *net, const Sloped *digit,
                       Backprop *pass)
{
    double changed[DIGITS_PIXELS];
    fool_step(digit->x, digit->gradient, EPSILON, changed);
    const double *a = forward(net, changed, pass->forward);
    return vector_argmax(a, DIGITS_CLASSES) == digit->label;
}

typedef struct {
    const Reader *reader;
    MaskedGradient *to;
} Job;

static void mask_one(const Job *job, size_t net, size_t m)
{
    const Digits *test = &job->reader->sets->test;
    const Network *open = job->reader->net[net];
    Network *masked = scaled(open, masked_factors[m]);
    Backprop *pass = backprop_new(open);
    double weight = 1. / (double)((test->count + EVERY - 1) / EVERY);
    for (size_t i = 0; i < test->count; i += EVERY) {
        Sloped own = slope_of(masked, test, i, pass);
        Sloped lent = slope_of(open, test, i, pass);
        bool flat = vector_max_abs(own.gradient, DIGITS_PIXELS) == 0;
        job->to->hidden[m][net] += flat ? weight : 0;
        if (still_read(masked, &own, pass))
            job->to->own[m][net] += weight;
        if (still_read(masked, &lent, pass))
            job->to->lent[m][net] += weight;
    }
    backprop_free(pass);
    network_free(masked);
}

static void mask_network(void *what, size_t net)
{
    for (size_t m = 0; m < MASKS; m++)
        mask_one(what, net, m);
}

MaskedGradient masked_gradient_of(const Reader *reader)
{
    MaskedGradient it = {0};
    Job job = {reader, &it};
    reader_share_out(READERS, mask_network, &job);
    return it;
}

void masked_gradient_print(const MaskedGradient *it)
{
    table_heading("A mask");
    printf("The weighted inputs of the output layer times a factor; no "
           "answer changes.  One\nstep of ε = %g along the network's own "
           "gradient, and along that of the network\nwithout the factor; "
           "per cent right, means of five:\n\n",
           EPSILON);
    Table *table =
        table_new("factor|all slopes 0|own|from|to|lent|from|to");
    for (size_t m = 0; m < MASKS; m++) {
        table_cell(table, "%g|%.1f", masked_factors[m],
                   100 * range_of(it->hidden[m], READERS).mean);
        reader_cells(table, range_of(it->own[m], READERS));
        reader_cells(table, range_of(it->lent[m], READERS));
    }
    table_print(table);
}

void masked_gradient_trace(Trace *trace, const MaskedGradient *it)
{
    trace_step(trace, "masked_gradient",
               "Shares right when the slopes are hidden", "");
    trace_vector(trace, "factor", masked_factors, MASKS);
    trace_matrix(trace, "own", it->own[0], MASKS, READERS);
    trace_matrix(trace, "lent", it->lent[0], MASKS, READERS);
}
