// Exercise 06-7: the errors of a softmax layer, for the quadratic cost.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// The outputs are a softmax:  a[i] = e^z[i] / (e^z[0] + ... + e^z[n-1]),
// and the cost is C = 1/2 sum of (a[i] - y[i])^2.
//   a:     [n], what the outputs answered; they add up to 1
//   y:     [n], the truth
//   delta: [n], what you fill in: delta[j] = dC/dz[j]
void softmax_error(const double *a, const double *y, double *delta,
                   size_t n);

#endif
