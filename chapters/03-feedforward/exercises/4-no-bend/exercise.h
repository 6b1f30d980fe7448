// Exercise 03-4: one layer that does the work of two without a bend.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// w = w2 w1 and b = w2 b1 + b2, all matrices row-major.
//   w1: [hidden][inputs],   b1: [hidden]
//   w2: [outputs][hidden],  b2: [outputs]
//   w:  [outputs][inputs],  b:  [outputs], what you fill in
void merge_layers(size_t inputs, size_t hidden, size_t outputs,
                  const double *w1, const double *b1, const double *w2,
                  const double *b2, double *w, double *b);

#endif
