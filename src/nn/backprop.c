#include "nn/backprop.h"

#include <stdlib.h>

#include "base/memory.h"

Backprop *backprop_new(const Network *net)
{
    size_t neurons = 0;
    for (size_t l = 0; l < net->depth; l++)
        neurons += net->layers[l].outputs;

    size_t delta_at = sizeof(Backprop);
    size_t numbers_at = delta_at + net->depth * sizeof(double *);
    char *block = memory_new(numbers_at + neurons * sizeof(double), 1);

    Backprop *pass = (Backprop *)(void *)block;
    pass->forward = forward_new(net);
    pass->depth = net->depth;
    pass->delta = (double **)(void *)(block + delta_at);
    double *next = (double *)(void *)(block + numbers_at);
    for (size_t l = 0; l < net->depth; l++) {
        pass->delta[l] = next;
        next += net->layers[l].outputs;
    }
    return pass;
}

void backprop_free(Backprop *pass)
{
    if (pass != NULL)
        forward_free(pass->forward);
    free(pass);
}

void backprop_errors(const Network *net, Cost cost, const double *y,
                     Backprop *pass)
{
    const Forward *f = pass->forward;
    size_t last = net->depth - 1;
    const Layer *output = &net->layers[last];
    cost_output_error(cost, output->activation, f->z[last], f->a[last], y,
                      pass->delta[last], output->outputs);
    for (size_t l = last; l-- > 0;) {
        layer_backward(&net->layers[l + 1], pass->delta[l + 1],
                       pass->delta[l]);
        layer_error(&net->layers[l], f->z[l], f->a[l], pass->delta[l],
                    pass->delta[l]);
    }
}

void backprop_gradients(const Backprop *pass, Network *gradient)
{
    for (size_t l = 0; l < pass->depth; l++)
        layer_gradient(pass->delta[l], forward_input(pass->forward, l),
                       &gradient->layers[l]);
}

void backprop_input(const Network *net, const Backprop *pass,
                    double *dC_dx)
{
    layer_backward(&net->layers[0], pass->delta[0], dC_dx);
}

double backprop(const Network *net, Cost cost, const double *x,
                const double *y, Backprop *pass, Network *gradient)
{
    const double *a = forward(net, x, pass->forward);
    backprop_errors(net, cost, y, pass);
    backprop_gradients(pass, gradient);
    return cost_value(cost, a, y, network_outputs(net));
}
