// Exercise 08-2: how far apart the first weights of a ReLU layer lie.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// A layer of ReLU neurons reads the activations of another one.  Its first
// weights are drawn from a normal distribution with mean 0.
//   inputs:  how many numbers each neuron reads, > 0
//   outputs: how many neurons the layer has, > 0
// Returns the standard deviation, so that z keeps its size.
double he_deviation(size_t inputs, size_t outputs);

#endif
