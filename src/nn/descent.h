// descent: learning, by small steps down the slope of the cost.
//
// The gradient points where the cost grows fastest; every step goes the
// other way.  Stochastic gradient descent takes the gradient of a small
// random batch for that of the whole set: a rougher guess, got far sooner.
#ifndef NN_DESCENT_H
#define NN_DESCENT_H

#include <stddef.h>

#include "nn/backprop.h"
#include "nn/cost.h"
#include "nn/examples.h"
#include "nn/network.h"
#include "nn/random.h"

typedef struct {
    Cost cost;
    double rate;  // eta, the learning rate, > 0
    double l2;    // lambda, the strength of L2 regularisation, 0 for none
    size_t batch; // examples in a mini-batch, > 0
} DescentOptions;

// What training needs besides the network, made once and used again.
typedef struct {
    DescentOptions options;
    Network *gradient;
    Backprop *pass;
    size_t *order; // [examples->count], shuffled anew for each epoch
    double *x;     // [inputs], the example under way
    double *y;     // [outputs]
} Descent;

// Room to train net on this set, which is not empty and has the shapes of
// net.  Free with descent_free.
Descent *descent_new(const Network *net, const Examples *set,
                     DescentOptions options);

void descent_free(Descent *descent);

// theta -= rate * gradient, for every parameter theta.
void descent_step(Network *net, const Network *gradient, double rate);

// L2 regularisation: w *= factor, for every weight; the biases stay.
void descent_decay(Network *net, double factor);

// One mini-batch: the examples items[0 .. n-1] of the set.
//     theta -= rate * (1/n) * sum of their gradients,
// after the weights have decayed by 1 - rate * l2 / N.
// Returns the sum of the examples' costs before the step.
double descent_batch(Descent *descent, Network *net, const Examples *set,
                     const size_t *items, size_t n);

// One epoch: shuffles the order, then takes every batch in turn; the last
// may be smaller.  Returns the mean cost, each example's measured just
// before the step that it took part in.
double descent_epoch(Descent *descent, Network *net, const Examples *set,
                     Random *random);

#endif
