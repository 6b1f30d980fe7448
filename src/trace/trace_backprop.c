#include "trace/trace_backprop.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"

// Begins a step named after layer l, which counts from 0 in the program and
// from 1 in the text: "weigh" and l = 0 give "weigh-1".
static void layer_step(Trace *trace, const char *name, size_t l,
                       const char *title, const char *equation)
{
    trace_step(trace, PHRASE("%s-%zu", name, l + 1), title, equation);
}

static void add_parameters(Trace *trace, const Layer *layer,
                           const char *weights, const char *biases)
{
    trace_matrix(trace, weights, layer->weights.at, layer->outputs,
                 layer->inputs);
    trace_vector(trace, biases, layer->biases, layer->outputs);
}

static void add_forward(Trace *trace, const Network *net,
                        const Forward *pass)
{
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        layer_step(trace, "weigh", l, "Weigh the inputs", "z = W a + b");
        add_parameters(trace, layer, "W", "b");
        trace_vector(trace, "z", pass->z[l], layer->outputs);
        layer_step(trace, "squash", l, "Squash each sum", "a = f(z)");
        trace_vector(trace, "a", pass->a[l], layer->outputs);
    }
}

static void add_cost(Trace *trace, const Backprop *pass, size_t n)
{
    const double *a = forward_output(pass->forward);
    double *terms = memory_new(n, sizeof *terms);
    for (size_t i = 0; i < n; i++)
        terms[i] = cost_value(pass->cost, &a[i], &pass->y[i], 1);
    trace_step(trace, "cost", "Compare with the truth", "C = sum of terms");
    trace_vector(trace, "terms", terms, n);
    trace_number(trace, "C", cost_value(pass->cost, a, pass->y, n));
    free(terms);
}

// The errors of layer l, and the two factors that they are made of.
static void add_errors(Trace *trace, const Layer *layer, size_t l,
                       const Backprop *pass, const double *dC_da)
{
    size_t n = layer->outputs;
    trace_vector(trace, "dC_da", dC_da, n);
    if (layer->activation != SOFTMAX) {
        double *slope = memory_new(n, sizeof *slope);
        activation_derivative(layer->activation, pass->forward->z[l], slope,
                              n);
        trace_vector(trace, "slope", slope, n);
        free(slope);
    }
    trace_vector(trace, "delta", pass->delta[l], n);
}

static void add_backward(Trace *trace, const Network *net,
                         const Backprop *pass)
{
    size_t last = net->depth - 1;
    for (size_t l = net->depth; l-- > 0;) {
        const Layer *layer = &net->layers[l];
        double *dC_da = memory_new(layer->outputs, sizeof *dC_da);
        if (l == last) {
            trace_step(trace, "output-error", "The error of each output",
                       "delta = dC/da (.) f'(z)");
            cost_derivative(pass->cost, forward_output(pass->forward),
                            pass->y, dC_da, layer->outputs);
        } else {
            layer_step(trace, "pass-back", l, "Pass the error back",
                       "delta = (W^T delta) (.) f'(z)");
            layer_backward(&net->layers[l + 1], pass->delta[l + 1], dC_da);
        }
        add_errors(trace, layer, l, pass, dC_da);
        free(dC_da);
    }
}

void trace_backprop(Trace *trace, const Network *net, const Backprop *pass,
                    const Network *gradient)
{
    trace_step(trace, "input", "The input and the truth", "a = x");
    trace_vector(trace, "y", pass->y, network_outputs(net));
    trace_vector(trace, "x", pass->forward->input, network_inputs(net));
    add_forward(trace, net, pass->forward);
    add_cost(trace, pass, network_outputs(net));
    add_backward(trace, net, pass);
    for (size_t l = 0; l < net->depth; l++) {
        layer_step(trace, "gradients", l, "The gradients",
                   "dC/dW = delta a^T, dC/db = delta");
        add_parameters(trace, &gradient->layers[l], "dC_dW", "dC_db");
    }
}

void trace_update(Trace *trace, const Network *net)
{
    for (size_t l = 0; l < net->depth; l++) {
        layer_step(trace, "update", l, "Step down the slope",
                   "theta = theta - rate * dC/dtheta");
        add_parameters(trace, &net->layers[l], "W", "b");
    }
}
