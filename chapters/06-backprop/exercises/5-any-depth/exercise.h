// Exercise 06-5: the whole of backpropagation, for any depth.
#ifndef EXERCISE_H
#define EXERCISE_H

#include "nn/forward.h" // forward_new, forward, forward_input, forward_free
#include "nn/network.h"
#include "nn/vector.h" // vector_dot, vector_axpy and so on, if you like them

// The largest layer that your function has to work for, the input not
// counted.
enum { NEURONS_MOST = 16 };

// The gradient of the quadratic cost of one example.
//   net:      any number of layers, net->depth >= 1, all of them sigmoids
//   x:        [network_inputs(net)]
//   y:        [network_outputs(net)], the truth
//   gradient: a network of the same shape.  Set each of its numbers; what
//             is in it when you are called means nothing.
void all_gradients(const Network *net, const double *x, const double *y,
                   Network *gradient);

#endif
