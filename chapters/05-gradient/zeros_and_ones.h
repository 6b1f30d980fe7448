// zeros_and_ones: the neuron of this chapter, and the digits that it
// learns.
//
// It has 784 weights and, after them, a bias: 785 knobs.
#ifndef ZEROS_AND_ONES_H
#define ZEROS_AND_ONES_H

#include "data/digits.h"
#include "nn/examples.h"
#include "nn/network.h"

enum { BIAS = DIGITS_PIXELS, KNOBS = BIAS + 1 };

// The neuron with all its weights and its bias at 0.
Network *zeros_and_ones_neuron(void);

// Its mean cost over the set, and how many it gets right.
Evaluation zeros_and_ones_evaluate(const Network *neuron,
                                   const Digits *pair);

// Writes the gradient of that mean cost and returns the cost.
double zeros_and_ones_gradient(const Network *neuron, const Digits *pair,
                               Network *gradient);

// v, but plain 0 where six decimals would show no more than "-0.000000".
double shown_zero(double v);

#endif
