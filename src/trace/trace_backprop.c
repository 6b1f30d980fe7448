#include "trace/trace_backprop.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/backprop.h"
#include "nn/descent.h"

// Begins a step named after layer l, which counts from 0 in the program and
// from 1 in the text: "weigh" and l = 0 give "weigh-1".
static void layer_step(Trace *trace, const char *name, size_t l,
                       const char *title, const char *equation)
{
    char id[40];
    snprintf(id, sizeof id, "%s-%zu", name, l + 1);
    trace_step(trace, id, title, equation);
}

static void add_parameters(Trace *trace, const Layer *layer,
                           const char *weights, const char *biases)
{
    trace_matrix(trace, weights, layer->weights.at, layer->outputs,
                 layer->inputs);
    trace_vector(trace, biases, layer->biases, layer->outputs);
}

static void trace_forward_into(Trace *trace, const Network *net,
                               const double *x, Forward *pass)
{
    trace_vector(trace, "x", x, network_inputs(net));
    pass->input = x;
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        layer_step(trace, "weigh", l, "Weigh the inputs", "z = W a + b");
        layer_weighted_input(layer, forward_input(pass, l), pass->z[l]);
        add_parameters(trace, layer, "W", "b");
        trace_vector(trace, "z", pass->z[l], layer->outputs);

        layer_step(trace, "squash", l, "Squash each sum", "a = f(z)");
        layer_activate(layer, pass->z[l], pass->a[l]);
        trace_vector(trace, "a", pass->a[l], layer->outputs);
    }
}

void trace_forward(Trace *trace, const Network *net, const double *x)
{
    Forward *pass = forward_new(net);
    trace_step(trace, "input", "The input", "a = x");
    trace_forward_into(trace, net, x, pass);
    forward_free(pass);
}

static void trace_cost(Trace *trace, Cost cost, const double *a,
                       const double *y, size_t n)
{
    double *terms = memory_new(n, sizeof *terms);
    for (size_t i = 0; i < n; i++)
        terms[i] = cost_value(cost, &a[i], &y[i], 1);
    trace_step(trace, "cost", "Compare with the truth", "C = sum of terms");
    trace_vector(trace, "terms", terms, n);
    trace_number(trace, "C", cost_value(cost, a, y, n));
    free(terms);
}

static void add_slope(Trace *trace, const Layer *layer, const double *z,
                      const double *a)
{
    if (layer->activation == SOFTMAX)
        return;
    double *slope = memory_new(layer->outputs, sizeof *slope);
    activation_derivative(layer->activation, z, a, slope, layer->outputs);
    trace_vector(trace, "slope", slope, layer->outputs);
    free(slope);
}

static void trace_output_error(Trace *trace, const Network *net, Cost cost,
                               const double *y, Backprop *pass)
{
    size_t l = net->depth - 1;
    const Layer *layer = &net->layers[l];
    const double *z = pass->forward->z[l];
    const double *a = pass->forward->a[l];
    double *dC_da = memory_new(layer->outputs, sizeof *dC_da);

    trace_step(trace, "output-error", "The error of each output",
               "delta = dC/da (.) f'(z)");
    cost_derivative(cost, a, y, dC_da, layer->outputs);
    trace_vector(trace, "dC_da", dC_da, layer->outputs);
    add_slope(trace, layer, z, a);
    cost_output_error(cost, layer->activation, z, a, y, pass->delta[l],
                      layer->outputs);
    trace_vector(trace, "delta", pass->delta[l], layer->outputs);
    free(dC_da);
}

static void trace_pass_back(Trace *trace, const Network *net, size_t l,
                            Backprop *pass)
{
    const Layer *layer = &net->layers[l];
    const double *z = pass->forward->z[l];
    const double *a = pass->forward->a[l];
    double *delta = pass->delta[l];

    layer_step(trace, "pass-back", l, "Pass the error back",
               "delta = (W^T delta) (.) f'(z)");
    layer_backward(&net->layers[l + 1], pass->delta[l + 1], delta);
    trace_vector(trace, "dC_da", delta, layer->outputs);
    add_slope(trace, layer, z, a);
    layer_error(layer, z, a, delta, delta);
    trace_vector(trace, "delta", delta, layer->outputs);
}

static void trace_gradients(Trace *trace, const Backprop *pass,
                            Network *gradient)
{
    for (size_t l = 0; l < gradient->depth; l++) {
        layer_step(trace, "gradients", l, "The gradients",
                   "dC/dW = delta a^T, dC/db = delta");
        layer_gradient(pass->delta[l], forward_input(pass->forward, l),
                       &gradient->layers[l]);
        add_parameters(trace, &gradient->layers[l], "dC_dW", "dC_db");
    }
}

void trace_backprop(Trace *trace, Network *net, Cost cost, const double *x,
                    const double *y, double rate)
{
    Backprop *pass = backprop_new(net);
    Network *gradient = network_like(net);

    trace_step(trace, "input", "The input and the truth", "a = x");
    trace_vector(trace, "y", y, network_outputs(net));
    trace_forward_into(trace, net, x, pass->forward);
    trace_cost(trace, cost, forward_output(pass->forward), y,
               network_outputs(net));
    trace_output_error(trace, net, cost, y, pass);
    for (size_t l = net->depth - 1; l-- > 0;)
        trace_pass_back(trace, net, l, pass);
    trace_gradients(trace, pass, gradient);
    descent_step(net, gradient, rate);
    for (size_t l = 0; l < net->depth; l++) {
        layer_step(trace, "update", l, "Step down the slope",
                   "theta = theta - rate * dC/dtheta");
        add_parameters(trace, &net->layers[l], "W", "b");
    }
    network_free(gradient);
    backprop_free(pass);
}
