// Exercise 12-1: weighted inputs, pixel by pixel.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

typedef struct {
    size_t inputs, neurons;
    const float *by_input; // [inputs][neurons]: w[j][k] lies at
                           // by_input[k * neurons + j]
} FloatLayer;

// z[j] = sum over k of x[k] w[j][k], each sum one chain with k rising.
//   x: [inputs]
//   z: [neurons], which you write; it may hold anything before
void weighted_inputs(const FloatLayer *layer, const float *x, float *z);

#endif
