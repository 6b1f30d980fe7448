#include "bugs.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/descent.h"
#include "nn/vector.h"

static const char *const names[BUG_COUNT] = {
    "correct",       "stale order",  "doubled gradient", "missing slope",
    "swapped index", "wrong target", "frozen layer"};

static const char *const stories[BUG_COUNT] = {
    "every error before any weight moves",
    "errors pass back through weights already moved",
    "nobody cleared the gradient before adding",
    "hidden neurons forget to multiply by σ′(z)",
    "the way back reads W[k][j] for W[j][k]",
    "the truth is one-hot at the next digit",
    "no error passes back: the hidden layer never moves"};

const char *bug_name(Bug bug)
{
    return names[bug];
}

const char *bug_story(Bug bug)
{
    return stories[bug];
}

Bench *bench_new(const Network *net)
{
    Bench *bench = memory_new(1, sizeof *bench);
    bench->pass = backprop_new(net);
    bench->gradient = network_like(net);
    bench->moved = network_like(net);
    bench->x = memory_new(network_inputs(net), sizeof *bench->x);
    bench->y = memory_new(network_outputs(net), sizeof *bench->y);
    return bench;
}

void bench_free(Bench *bench)
{
    backprop_free(bench->pass);
    network_free(bench->gradient);
    network_free(bench->moved);
    free(bench->x);
    free(bench->y);
    free(bench);
}

void bug_target(Bug bug, const double *y, double *seen, size_t n)
{
    size_t shift = bug == BUG_WRONG_TARGET ? 1 : 0;
    for (size_t i = 0; i < n; i++)
        seen[(i + shift) % n] = y[i];
}

// Steps a copy of the layer and passes the error back through the copy: the
// order of a program that updates each layer as soon as it can.
static void pass_back_stale(const Layer *layer, const double *delta,
                            const double *a, double rate, Layer *moved,
                            double *dC_da)
{
    vector_copy(moved->weights.at, layer->weights.at,
                layer->outputs * layer->inputs);
    matrix_add_outer(moved->weights, -rate, delta, a);
    layer_backward(moved, delta, dC_da);
}

// Reads the array of W row by row, as if it were that of its transpose.
// Every index stays inside, so no tool complains.
static void pass_back_swapped(const Layer *layer, const double *delta,
                              double *dC_da)
{
    Matrix w = layer->weights;
    Matrix misread = {.rows = w.cols, .cols = w.rows, .at = w.at};
    matrix_times(misread, delta, dC_da);
}

// backprop_errors() with a bug.
static void bug_errors(Bug bug, const Network *net, Cost cost,
                       const double *y, double rate, Backprop *pass,
                       Network *moved)
{
    const Forward *f = pass->forward;
    backprop_output_error(net, cost, y, pass);
    for (size_t l = net->depth - 1; l-- > 0;) {
        const Layer *above = &net->layers[l + 1];
        double *delta = pass->delta[l];
        if (bug == BUG_NOTHING_BACK)
            vector_fill(delta, 0, above->inputs);
        else if (bug == BUG_STALE_ORDER)
            pass_back_stale(above, pass->delta[l + 1], f->a[l], rate,
                            &moved->layers[l + 1], delta);
        else if (bug == BUG_SWAPPED_INDEX)
            pass_back_swapped(above, pass->delta[l + 1], delta);
        else
            layer_backward(above, pass->delta[l + 1], delta);
        if (bug != BUG_NO_SLOPE)
            layer_error(&net->layers[l], f->z[l], f->a[l], delta);
    }
}

double bug_backprop(Bug bug, const Network *net, Cost cost, const double *x,
                    const double *y, double rate, Backprop *pass,
                    Network *moved, Network *gradient)
{
    const double *a = forward(net, x, pass->forward);
    bug_errors(bug, net, cost, y, rate, pass, moved);
    backprop_gradients(pass, gradient);
    if (bug == BUG_DOUBLED)
        backprop_gradients(pass, gradient);
    return cost_value(cost, a, y, network_outputs(net));
}

static void bug_batch(Bug bug, Network *net, const Examples *set,
                      const size_t *items, size_t n, BugTraining how,
                      Bench *bench)
{
    double seen[16];
    double rate = how.rate / (double)n;
    network_clear(bench->gradient);
    for (size_t i = 0; i < n; i++) {
        set->get(set->source, items[i], bench->x, bench->y);
        bug_target(bug, bench->y, seen, set->outputs);
        bug_backprop(bug, net, how.cost, bench->x, seen, rate, bench->pass,
                     bench->moved, bench->gradient);
    }
    descent_step(net, bench->gradient, rate);
}

void bug_epoch(Bug bug, Network *net, const Examples *set,
               const size_t *order, BugTraining how, Bench *bench)
{
    for (size_t start = 0; start < set->count; start += how.batch) {
        size_t left = set->count - start;
        bug_batch(bug, net, set, order + start,
                  left < how.batch ? left : how.batch, how, bench);
    }
}
