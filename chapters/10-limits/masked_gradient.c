#include "masked_gradient.h"

#include <stdio.h>

#include "doses.h"
#include "measure/fast_gradient.h"
#include "measure/jobs.h"
#include "nn/vector.h"
#include "workbook/table.h"

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
    fool_step(digit->x, digit->gradient, doses_epsilon[TENTH], changed);
    const double *a = forward(net, changed, pass->forward);
    return vector_argmax(a, DIGITS_CLASSES) == digit->label;
}

typedef struct {
    const Reader *reader;
    MaskedGradient *to;
} Task;

// Adds to the shares of one network what becomes of digit i, which weighs
// this much.
static void mask_digit(const Task *task, size_t net, size_t i,
                       Network *const masked[MASKS], Backprop *pass)
{
    const Digits *test = &task->reader->sets->test;
    MaskedGradient *to = task->to;
    double weight = 1. / (double)((test->count + EVERY - 1) / EVERY);
    Sloped lent = slope_of(task->reader->net[net], test, i, pass);
    for (size_t m = 0; m < MASKS; m++) {
        Sloped own = slope_of(masked[m], test, i, pass);
        bool flat = vector_max_abs(own.gradient, DIGITS_PIXELS) == 0;
        to->hidden[m][net] += flat ? weight : 0;
        to->own[m][net] += still_read(masked[m], &own, pass) ? weight : 0;
        to->lent[m][net] += still_read(masked[m], &lent, pass) ? weight : 0;
    }
}

static void mask_network(void *what, size_t net)
{
    const Task *task = what;
    const Network *open = task->reader->net[net];
    Network *masked[MASKS];
    Backprop *pass = backprop_new(open);
    for (size_t m = 0; m < MASKS; m++)
        masked[m] = scaled(open, masked_factors[m]);
    for (size_t i = 0; i < task->reader->sets->test.count; i += EVERY)
        mask_digit(task, net, i, masked, pass);
    for (size_t m = 0; m < MASKS; m++)
        network_free(masked[m]);
    backprop_free(pass);
}

MaskedGradient masked_gradient_of(const Reader *reader)
{
    MaskedGradient it = {0};
    Task task = {reader, &it};
    jobs_run((Jobs){READERS, mask_network, &task, NULL, NULL});
    return it;
}

void masked_gradient_print(const MaskedGradient *it)
{
    table_heading("A mask");
    printf("The weighted inputs of the output layer times a factor; no "
           "answer changes.  One\nstep of ε = %g along the network's own "
           "gradient, and along that of the network\nwithout the factor; "
           "per cent right, means of five:\n\n",
           doses_epsilon[TENTH]);
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
