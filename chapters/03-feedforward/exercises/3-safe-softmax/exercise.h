// Exercise 03-3: the softmax, safe for any z.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// p[j] = e^z[j] / (sum over i of e^z[i]), with no overflow on the way.
//   z: [n], n > 0
//   p: [n], what you fill in
void shares(const double *z, double *p, size_t n);

#endif
