// Exercise 03-2: the forward pass, for any number of layers.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// a[l] = sigmoid(W[l] a[l-1] + b[l]) for l = 1 .. depth
//   depth:      the number of layers that have weights, L > 0
//   sizes:      [depth + 1], inputs first, then the neurons of each layer
//   parameters: for each layer in turn its weights [sizes[l]][sizes[l-1]],
//               row-major, and then its biases [sizes[l]]
//   a:          [depth + 1] arrays, a[l]: [sizes[l]]; a[0] is the input,
//               the others are what you fill in
void feed_forward(size_t depth, const size_t *sizes,
                  const double *parameters, double **a);

#endif
