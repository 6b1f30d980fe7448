// Exercise 05-3: a gradient checker of your own.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stdbool.h>

#include "nn/cost.h"    // cost_value
#include "nn/forward.h" // forward_new, forward, forward_free
#include "nn/network.h" // net->parameters, net->parameter_count

// Whether this is the gradient of the cost of the example (x, y).
//   net:      the network; when you return, its parameters are the same
//             numbers as before, to the last bit
//   cost:     which cost
//   x:        [network_inputs(net)]
//   y:        [network_outputs(net)]
//   gradient: a network of the same shape; gradient->parameters[i] claims
//             to be the slope along net->parameters[i]
// True when every claim is right, false when even one is wrong.
bool gradient_is_right(Network *net, Cost cost, const double *x,
                       const double *y, const Network *gradient);

#endif
