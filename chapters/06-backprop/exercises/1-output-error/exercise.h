// Exercise 06-1: the errors of the output layer, for two costs.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// All outputs are sigmoids: a = s(z), with the slope s'(z) = a (1 - a).
//   a:     [n], what the outputs answered, 0 <= a <= 1
//   y:     [n], the truth
//   delta: [n], what you fill in: delta[j] = dC/dz of output j

// For the quadratic cost, C = 1/2 sum of (a - y)^2.
void error_quadratic(const double *a, const double *y, double *delta,
                     size_t n);

// For binary cross-entropy, C = -sum of y ln a + (1 - y) ln(1 - a).
void error_cross_entropy(const double *a, const double *y, double *delta,
                         size_t n);

#endif
