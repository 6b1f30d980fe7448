#include "nn/backprop.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

Backprop *backprop_new(const Network *net)
{
    size_t neurons = 0;
    for (size_t l = 0; l < net->depth; l++)
        neurons += net->layers[l].outputs;

    size_t delta_at = sizeof(Backprop);
    size_t numbers_at =
        memory_place(delta_at + net->depth * sizeof(double *));
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

void backprop_output_error(const Network *net, Cost cost, const double *y,
                           Backprop *pass)
{
    size_t last = net->depth - 1;
    const Layer *output = &net->layers[last];
    const double *z = pass->forward->z[last], *a = pass->forward->a[last];
    double *delta = pass->delta[last];
    pass->cost = cost;
    pass->y = y;
    if (cost_fits(cost, output->activation)) {
        vector_copy(delta, a, output->outputs);
        vector_axpy(delta, -1, y, output->outputs);
    } else {
        cost_derivative(cost, a, y, delta, output->outputs);
        layer_error(output, z, a, delta);
    }
}

void backprop_errors(const Network *net, Cost cost, const double *y,
                     Backprop *pass)
{
    const Forward *f = pass->forward;
    backprop_output_error(net, cost, y, pass);
    for (size_t l = net->depth - 1; l-- > 0;) {
        double *delta = pass->delta[l];
        layer_backward(&net->layers[l + 1], pass->delta[l + 1], delta);
        layer_error(&net->layers[l], f->z[l], f->a[l], delta);
    }
}

void backprop_gradients(const Backprop *pass, Network *gradient)
{
    for (size_t l = 0; l < pass->depth; l++)
        layer_gradient(pass->delta[l], forward_input(pass->forward, l),
                       &gradient->layers[l]);
}

void backprop_input(const Network *net, const Backprop *pass, double *dC_dx)
{
    layer_backward(&net->layers[0], pass->delta[0], dC_dx);
}

double backprop(const Network *net, Cost cost, Example example,
                Backprop *pass, Network *gradient)
{
    const double *a = forward(net, example.x, pass->forward);
    backprop_errors(net, cost, example.y, pass);
    backprop_gradients(pass, gradient);
    return cost_value(cost, a, example.y, network_outputs(net));
}
