// Exercise 02-3: ten neurons read a digit, with a bug.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

enum { NEURONS = 10, PIXELS = 784 };

// The digit whose neuron has the largest activation, 0 to 9.
//   weights: [NEURONS][PIXELS], row-major; row j belongs to neuron j
//   biases:  [NEURONS]
//   x:       [PIXELS]
size_t read_digit(const double *weights, const double *biases,
                  const double *x);

#endif
