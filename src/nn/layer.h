// layer: many neurons that read the same inputs.
//
// Row j of the weights belongs to neuron j, so all the neurons together are
// one line:  z = W x + b,  a = f(z).
// The five functions below are all that a network does, forward and back;
// each is used by the trainer and by the trace alike.
#ifndef NN_LAYER_H
#define NN_LAYER_H

#include <stddef.h>

#include "nn/activation.h"
#include "nn/matrix.h"
#include "nn/neuron.h"

typedef struct {
    size_t inputs;
    size_t outputs;        // the number of neurons
    Matrix weights;        // [outputs][inputs], row j feeds neuron j
    double *biases;        // [outputs]
    Activation activation; // the same for every neuron of the layer
} Layer;

// Neuron j of the layer, j < outputs: row j of the weights and its bias.
Neuron layer_neuron(const Layer *layer, size_t j);

// z = W x + b.  x: [inputs], z: [outputs].
void layer_weighted_input(const Layer *layer, const double *x, double *z);

// a = f(z).  z, a: [outputs].
void layer_activate(const Layer *layer, const double *z, double *a);

// dC_dx = W^T delta: each input collects the blame of every neuron that it
// fed, in proportion to the weight between them.
// delta: [outputs], dC_dx: [inputs].
void layer_backward(const Layer *layer, const double *delta, double *dC_dx);

// The errors of this layer's neurons, in place: delta: [outputs] comes as
// dC/da and leaves as dC/dz, by way of f'.  z, a: [outputs].
void layer_error(const Layer *layer, const double *z, const double *a,
                 double *delta);

// Adds the gradient of one example to a layer of the same shape:
//     dC/dW[j][k] = delta[j] x[k],   dC/db[j] = delta[j].
// delta: [outputs], x: [inputs].
void layer_gradient(const double *delta, const double *x, Layer *gradient);

#endif
