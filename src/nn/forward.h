// forward: feedforward, from the input to the answer, keeping every number.
//
// Backpropagation needs each layer's weighted inputs and activations again,
// so a forward pass writes them down as it goes.
#ifndef NN_FORWARD_H
#define NN_FORWARD_H

#include <stddef.h>

#include "nn/network.h"

typedef struct {
    const double *input; // x of the last pass; belongs to the caller
    double **z;          // z[l]: [layers[l].outputs], the weighted inputs
    double **a;          // a[l]: the same shape, the activations
    size_t depth;
} Forward;

// Room for one pass through net, in one allocation.  Free with
// forward_free.
Forward *forward_new(const Network *net);

void forward_free(Forward *pass);

// For each layer l in turn:  z[l] = W[l] a[l-1] + b[l],  a[l] = f(z[l]),
// where a[-1] is the input x: [network_inputs(net)].  Returns the answer
// a[L-1]: [network_outputs(net)], which belongs to the pass.
const double *forward(const Network *net, const double *x, Forward *pass);

// What layer l reads: x for l = 0, else a[l-1].
const double *forward_input(const Forward *pass, size_t l);

// The answer, a[L-1].
const double *forward_output(const Forward *pass);

#endif
