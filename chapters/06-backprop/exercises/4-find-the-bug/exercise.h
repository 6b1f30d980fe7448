// Exercise 06-4: one step of learning, with a bug in it.
#ifndef EXERCISE_H
#define EXERCISE_H

#include "nn/network.h"

// The largest layer that learn has to work for, the input not counted.
enum { NEURONS_MOST = 16 };

// Learns from one example: every weight and bias steps against the gradient
// of the quadratic cost.
//   net:  one hidden layer and one output layer, all sigmoids:
//         net->layers[0] and net->layers[1]
//   x:    [network_inputs(net)]
//   y:    [network_outputs(net)], the truth
//   rate: how far to step
void learn(Network *net, const double *x, const double *y, double rate);

#endif
