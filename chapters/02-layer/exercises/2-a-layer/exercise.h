// Exercise 02-2: a layer of neurons that read the same inputs.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// a[j] = sigmoid(sum over k of weights[j][k] x[k] + biases[j])
//   weights: [outputs][inputs], row-major; row j belongs to neuron j
//   biases:  [outputs]
//   x:       [inputs]
//   a:       [outputs], what you fill in
void layer_forward(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a);

#endif
