// Exercise 06-3: the gradient of a layer's weights and biases.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// Adds the gradient of one example to what is there:
//     weights[j][k] += delta[j] * input[k]
//     biases[j]     += delta[j]
//   delta:   [outputs], the errors of the layer
//   input:   [inputs], what the layer was told
//   weights: [outputs][inputs], row-major: weights[j * inputs + k]
//   biases:  [outputs]
void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases);

#endif
