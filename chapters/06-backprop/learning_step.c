#include "learning_step.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/descent.h"
#include "nn/vector.h"

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

// ---- recorded ----------------------------------------------------------

// Begins a step named after layer l, which counts from 0 in the program and
// from 1 in the text: "weigh" and l = 0 give "weigh-1".
static void layer_step(Trace *trace, const char *name, size_t l,
                       const char *title, const char *equation)
{
    trace_step(trace, PHRASE("%s-%zu", name, l + 1), title, equation);
}

static void trace_parameters(Trace *trace, const Layer *layer,
                             const char *weights, const char *biases)
{
    trace_matrix(trace, weights, layer->weights.at, layer->outputs,
                 layer->inputs);
    trace_vector(trace, biases, layer->biases, layer->outputs);
}

static void trace_forward(Trace *trace, const LearningStep *s)
{
    size_t n = network_outputs(s->net);
    trace_step(trace, "input", "The input and the truth", "a = x");
    trace_vector(trace, "y", s->y, n);
    trace_vector(trace, "x", s->x, network_inputs(s->net));
    for (size_t l = 0; l < s->net->depth; l++) {
        const Layer *layer = &s->net->layers[l];
        layer_step(trace, "weigh", l, "Weigh the inputs", "z = W a + b");
        trace_parameters(trace, layer, "W", "b");
        trace_vector(trace, "z", s->z[l], layer->outputs);
        layer_step(trace, "squash", l, "Squash each sum", "a = f(z)");
        trace_vector(trace, "a", s->a[l], layer->outputs);
    }
    trace_step(trace, "cost", "Compare with the truth", "C = sum of terms");
    trace_vector(trace, "terms", s->terms, n);
    trace_number(trace, "C", s->C);
}

static void trace_backward(Trace *trace, const LearningStep *s)
{
    for (size_t l = s->net->depth; l-- > 0;) {
        const Layer *layer = &s->net->layers[l];
        if (l + 1 == s->net->depth)
            trace_step(trace, "output-error", "The error of each output",
                       "delta = dC/da (.) f'(z)");
        else
            layer_step(trace, "pass-back", l, "Pass the error back",
                       "delta = (W^T delta) (.) f'(z)");
        trace_vector(trace, "dC_da", s->dC_da[l], layer->outputs);
        if (layer->activation != SOFTMAX)
            trace_vector(trace, "slope", s->slope[l], layer->outputs);
        trace_vector(trace, "delta", s->delta[l], layer->outputs);
    }
}

void learning_step_trace(Trace *trace, const LearningStep *s)
{
    trace_forward(trace, s);
    trace_backward(trace, s);
    for (size_t l = 0; l < s->net->depth; l++) {
        layer_step(trace, "gradients", l, "The gradients",
                   "dC/dW = delta a^T, dC/db = delta");
        trace_parameters(trace, &s->gradient->layers[l], "dC_dW", "dC_db");
    }
    for (size_t l = 0; l < s->net->depth; l++) {
        layer_step(trace, "update", l, "Step down the slope",
                   "theta = theta - rate * dC/dtheta");
        trace_parameters(trace, &s->after->layers[l], "W", "b");
    }
}

double parameter_of(const Network *net, size_t l, size_t j, size_t k)
{
    const Layer *layer = &net->layers[l];
    return k < layer->inputs ? matrix_row(layer->weights, j)[k]
                             : layer->biases[j];
}
