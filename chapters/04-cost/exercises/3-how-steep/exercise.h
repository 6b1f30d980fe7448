// Exercise 04-3: how steep two costs are along each output.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// steepness[k] = the change of the cost for each unit that a[k] moves
//   a:         [n], the outputs, above 0 and below 1
//   y:         [n], the truth, each 0 or 1
//   steepness: [n], what you fill in

// For 1/2 sum of (a - y)^2.
void quadratic_steepness(const double *a, const double *y,
                         double *steepness, size_t n);

// For -sum of y ln a + (1 - y) ln(1 - a).
void entropy_steepness(const double *a, const double *y, double *steepness,
                       size_t n);

#endif
