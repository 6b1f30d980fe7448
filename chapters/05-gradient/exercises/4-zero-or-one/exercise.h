// Exercise 05-4: one neuron teaches itself to tell 0 from 1.
//
// The neuron is a = sigmoid(w . x + b): a near 1 says "it is a 1", a near 0
// says "it is a 0".  Its cost is the mean of (a - y)^2 / 2 over all digits.
//   digits:  only zeros and ones; x of each is 784 numbers from 0 to 1
//   weights: [784]
#ifndef EXERCISE_H
#define EXERCISE_H

// digits->count, digits->labels[i], digits_input(digits, i, x)
#include "data/digits.h"
// sigmoid(z)
#include "nn/activation.h"

// The slopes of the cost at these weights and this bias.
//   slopes:     [784], one for each weight; whatever they hold before
//   bias_slope: one number, that of the bias; the same
void gradient(const Digits *digits, const double *weights, double bias,
              double *slopes, double *bias_slope);

// One step of gradient descent: weights and bias go down their slopes.
void update(const Digits *digits, double rate, double *weights,
            double *bias);

// As many updates as are needed.  weights and bias are 0 when you are
// called; you leave them trained.
void teach(const Digits *digits, double *weights, double *bias);

#endif
