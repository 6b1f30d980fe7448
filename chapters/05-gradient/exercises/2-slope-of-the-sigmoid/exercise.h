// Exercise 05-2: the slope of the sigmoid, by its formula.
#ifndef EXERCISE_H
#define EXERCISE_H

// sigmoid(z) = 1 / (1 + e^-z), without overflow for any z
#include "nn/activation.h"

// The slope of the sigmoid at z:  s'(z) = s(z) (1 - s(z)).
//   z: any finite number
double slope_at(double z);

#endif
