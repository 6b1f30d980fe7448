// Exercise 01-2: what one neuron makes of its inputs.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// Returns a = sigmoid(w . x + b), the number that the neuron holds.
//   weights: [n]
//   x:       [n], the inputs
double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias);

#endif
