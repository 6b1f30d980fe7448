// Exercise 07-1: one step of stochastic gradient descent.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// theta[i] = theta[i] - rate * gradient[i], for all i < count.
//   theta:    [count], every weight and bias of a network in one array
//   gradient: [count], the slope along each, in the same order
//   rate:     eta, > 0
void sgd_step(double *theta, const double *gradient, size_t count,
              double rate);

#endif
