// Exercise 06-2: pass the errors of a layer back to the neurons before it.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// before[k] = (sum over j of weights[j][k] delta[j]) * slope[k]
//   weights: [outputs][inputs], row-major
//   delta:   [outputs], the errors of the layer
//   slope:   [inputs], the slopes of the neurons before it
//   before:  [inputs], what you fill in
void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before);

#endif
