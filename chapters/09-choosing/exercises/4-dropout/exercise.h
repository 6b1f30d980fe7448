// Exercise 09-4: dropout on the way forward.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

#include "nn/random.h"

// For each neuron j in order: factor[j] is 0 when random_unit(random) < p,
// else 1 / (1 - p); then a[j] is multiplied by it.
//   a:      [n], activations, changed in place
//   factor: [n], what you fill in
//   p:      0 <= p < 1
void dropout(double *a, double *factor, size_t n, double p, Random *random);

#endif
