// Exercise 08-1: the way back through ReLU.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// A layer of ReLU neurons, a[j] = max(0, z[j]).
//   z:     [n], the weighted inputs of the pass forward
//   delta: [n], comes as dC/da[j] and has to leave as dC/dz[j]
// At z = 0, where ReLU has a corner, take the slope 0.
void relu_backward(const double *z, double *delta, size_t n);

#endif
