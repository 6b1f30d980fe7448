// Exercise 04-1: the quadratic cost of many examples.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// Returns 1/(2 count) * (sum over all examples and outputs of (a - y)^2).
//   count:   the number of examples, N > 0
//   outputs: how many numbers each answer has, n > 0
//   a:       [count][outputs], the answers
//   y:       [count][outputs], the truth
double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y);

#endif
