// Exercise 05-4: one neuron teaches itself to tell 0 from 1.
#ifndef EXERCISE_H
#define EXERCISE_H

// digits->count, digits->labels[i], digits_input(digits, i, x)
#include "data/digits.h"
// sigmoid(z)
#include "nn/activation.h"

// Teaches a neuron, a = sigmoid(w . x + b), by gradient descent: a near 1
// says "it is a 1", a near 0 says "it is a 0".
//   digits:  only zeros and ones; x of each is 784 numbers from 0 to 1
//   weights: [784], all 0 when you are called; you leave them trained
//   bias:    one number, 0 when you are called; the same
void teach(const Digits *digits, double *weights, double *bias);

#endif
