// Exercise 04-2: binary cross-entropy that is never infinite.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// Returns -(sum over k of y ln a + (1 - y) ln(1 - a)), where a is taken for
// no less than DBL_MIN, and 1 - a for no less than DBL_EPSILON / 2.
// NaN in, NaN out.
//   a: [n], the outputs, from 0 to 1
//   y: [n], the truth, each 0 or 1
double cross_entropy(const double *a, const double *y, size_t n);

#endif
