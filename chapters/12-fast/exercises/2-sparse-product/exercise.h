// Exercise 12-2: only the pixels that are not 0.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

typedef struct {
    size_t inputs, neurons;
    const float *by_input; // [inputs][neurons]: w[j][k] lies at
                           // by_input[k * neurons + j]
} FloatLayer;

// Writes the places of the pixels that are not 0, rising, and returns how
// many there are.
//   x: [n];  ink: room for n, which you write
size_t find_ink(const float *x, size_t n, size_t *ink);

// z[j] = sum over the count pixels of the list: x[k] w[j][k], in its order.
//   ink: [count];  z: [neurons], which you write
void sparse_weighted_inputs(const FloatLayer *layer, const float *x,
                            const size_t *ink, size_t count, float *z);

#endif
