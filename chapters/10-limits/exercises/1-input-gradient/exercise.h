// Exercise 10-1: how the cost changes with each input.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

enum { HIDDEN_MOST = 16 };

// A network of one hidden layer, after a pass forward.
typedef struct {
    size_t inputs, hidden, outputs;
    const double *w1; // [hidden][inputs], row-major
    const double *w2; // [outputs][hidden]
    const double *x;  // [inputs], what it was told
    const double *a1; // [hidden], the activations of the hidden sigmoids
} Passed;

// dC_dx[k], the slope of the cost along input k.
//   delta2: [outputs], the errors of the output layer, dC/dz2
//   dC_dx:  [inputs], what you fill in
void input_gradient(const Passed *net, const double *delta2, double *dC_dx);

#endif
