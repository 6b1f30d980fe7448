#include "learning_step.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/descent.h"
#include "nn/vector.h"
#include "trace/trace_backprop.h"

static double *copy_of(const double *values, size_t n)
{
    double *copy = memory_new(n, sizeof *copy);
    vector_copy(copy, values, n);
    return copy;
}

// dC/da and f'(z) of each layer, which multiplied give its delta.
static void find_factors(LearningStep *step)
{
    const Network *net = step->net;
    const Backprop *pass = step->pass;
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        size_t n = layer->outputs;
        step->dC_da[l] = memory_new(n, sizeof(double));
        step->slope[l] = memory_new(n, sizeof(double));
        if (l + 1 == net->depth)
            cost_derivative(pass->cost, step->a[l], step->y, step->dC_da[l],
                            n);
        else
            layer_backward(layer + 1, step->delta[l + 1], step->dC_da[l]);
        if (layer->activation != SOFTMAX)
            activation_derivative(layer->activation, step->z[l],
                                  step->slope[l], n);
    }
}

// The update, and the cost of the example once it is made.
static void move(LearningStep *step)
{
    step->after = network_clone(step->net);
    descent_step(step->after, step->gradient, step->rate);
    step->next = forward_new(step->after);
    step->next_C = cost_value(step->pass->cost,
                              forward(step->after, step->x, step->next),
                              step->y, network_outputs(step->net));
}

LearningStep *learning_step_new(const Network *net, Cost cost,
                                Example example, double rate)
{
    assert(net->depth <= LAYERS_MOST);
    size_t n = network_outputs(net);
    LearningStep *step = memory_new(1, sizeof *step);
    step->net = net;
    step->rate = rate;
    step->x = copy_of(example.x, network_inputs(net));
    step->y = copy_of(example.y, n);
    step->pass = backprop_new(net);
    step->gradient = network_like(net);
    step->C = backprop(net, cost, (Example){step->x, step->y}, step->pass,
                       step->gradient);
    step->z = step->pass->forward->z;
    step->a = step->pass->forward->a;
    step->delta = step->pass->delta;
    step->terms = memory_new(n, sizeof *step->terms);
    for (size_t j = 0; j < n; j++)
        step->terms[j] =
            cost_value(cost, &step->a[net->depth - 1][j], &step->y[j], 1);
    find_factors(step);
    move(step);
    return step;
}

void learning_step_free(LearningStep *step)
{
    for (size_t l = 0; l < step->pass->depth; l++) {
        free(step->dC_da[l]);
        free(step->slope[l]);
    }
    free(step->terms);
    free(step->x);
    free(step->y);
    forward_free(step->next);
    backprop_free(step->pass);
    network_free(step->gradient);
    network_free(step->after);
    free(step);
}

void learning_step_trace(Trace *trace, const LearningStep *step)
{
    trace_backprop(trace, step->net, step->pass, step->gradient);
    trace_update(trace, step->after);
}

double parameter_of(const Network *net, size_t l, size_t j, size_t k)
{
    const Layer *layer = &net->layers[l];
    return k < layer->inputs ? matrix_row(layer->weights, j)[k]
                             : layer->biases[j];
}
