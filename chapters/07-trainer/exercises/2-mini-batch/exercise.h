// Exercise 07-2: the gradient of a mini-batch.
#ifndef EXERCISE_H
#define EXERCISE_H

#include "nn/backprop.h"
#include "nn/examples.h"
#include "nn/network.h"

// The mean gradient of the examples items[0] to items[n - 1].
//   net:      the network
//   set:      the examples; set->get(set->source, i, x, y) writes example i
//   items:    [n], which examples of the set the mini-batch holds
//   n:        how many, >= 1
//   gradient: a network of the same shape.  Set each of its numbers; what
//             is in it when you are called means nothing.
// The cost is the quadratic one.  Returns the mean cost of the examples.
double batch_gradient(const Network *net, const Examples *set,
                      const size_t *items, size_t n, Network *gradient);

// The largest x and y that your function has to hold.
enum { INPUTS_MOST = 784, OUTPUTS_MOST = 10 };

#endif
