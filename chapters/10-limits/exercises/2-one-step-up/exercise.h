// Exercise 10-2: the fast gradient sign method.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// changed[k] = x[k] + epsilon * sign(gradient[k]), kept between 0 and 1.
//   x, gradient: [n], pixels from 0 to 1 and the slope along each
//   epsilon:     >= 0
//   changed:     [n], what you fill in
void one_step_up(const double *x, const double *gradient, size_t n,
                 double epsilon, double *changed);

#endif
