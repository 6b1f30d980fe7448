#include "nn/forward.h"

#include <stdlib.h>

#include "base/memory.h"

Forward *forward_new(const Network *net)
{
    size_t neurons = 0;
    for (size_t l = 0; l < net->depth; l++)
        neurons += net->layers[l].outputs;

    size_t z_at = sizeof(Forward);
    size_t a_at = z_at + net->depth * sizeof(double *);
    size_t numbers_at = memory_place(a_at + net->depth * sizeof(double *));
    char *block = memory_new(numbers_at + 2 * neurons * sizeof(double), 1);

    Forward *pass = (Forward *)(void *)block;
    pass->depth = net->depth;
    pass->z = (double **)(void *)(block + z_at);
    pass->a = (double **)(void *)(block + a_at);
    double *next = (double *)(void *)(block + numbers_at);
    for (size_t l = 0; l < net->depth; l++) {
        pass->z[l] = next;
        pass->a[l] = next + net->layers[l].outputs;
        next += 2 * net->layers[l].outputs;
    }
    return pass;
}

void forward_free(Forward *pass)
{
    free(pass);
}

const double *forward(const Network *net, const double *x, Forward *pass)
{
    pass->input = x;
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        layer_weighted_input(layer, forward_input(pass, l), pass->z[l]);
        layer_activate(layer, pass->z[l], pass->a[l]);
    }
    return forward_output(pass);
}

const double *forward_input(const Forward *pass, size_t l)
{
    return l == 0 ? pass->input : pass->a[l - 1];
}

const double *forward_output(const Forward *pass)
{
    return pass->a[pass->depth - 1];
}
