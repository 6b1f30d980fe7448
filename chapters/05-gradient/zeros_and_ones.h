// zeros_and_ones: the neuron of this chapter, and the digits that it learns.
//
// It has 784 weights and, after them, a bias: 785 knobs.
#ifndef ZEROS_AND_ONES_H
#define ZEROS_AND_ONES_H

#include "data/digits.h"
#include "nn/examples.h"
#include "nn/network.h"

enum { PIXELS = DIGITS_PIXELS, BIAS = DIGITS_PIXELS, KNOBS = BIAS + 1 };

// The 0s and 1s of a set as examples with one output: 1 for a 1, 0 for a 0.
Examples pair_examples(const Digits *pair);

// The neuron with all its weights and its bias at 0.
Network *pair_neuron(void);

// Its mean cost over the set, and how many it gets right.
Evaluation pair_evaluate(const Network *neuron, const Digits *pair);

// Writes the gradient of that mean cost and returns the cost.
double pair_gradient(const Network *neuron, const Digits *pair,
                     Network *gradient);

// v, but plain 0 where six decimals would show no more than "-0.000000".
double shown_zero(double v);

#endif
