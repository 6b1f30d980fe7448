// neuron: a thing that holds a number.
//
// It weighs its inputs, adds its bias and squashes the result:
//     z = w . x + b,   a = f(z).
// A Neuron is a view of one row of a layer: the layer owns the numbers.
#ifndef NN_NEURON_H
#define NN_NEURON_H

#include <stddef.h>

#include "nn/activation.h"

typedef struct {
    size_t inputs;
    const double *weights; // [inputs]
    double bias;           // minus the threshold that w . x must pass
    Activation activation; // any but SOFTMAX, which needs a whole layer
} Neuron;

// z = w . x + b, for x: [inputs].
double neuron_weighted_input(Neuron neuron, const double *x);

// a = f(z), the number that the neuron holds.
double neuron_output(Neuron neuron, const double *x);

// contribution[i] = w[i] x[i]: what each input adds to z.  [inputs]
void neuron_contributions(Neuron neuron, const double *x,
                          double *contribution);

#endif
