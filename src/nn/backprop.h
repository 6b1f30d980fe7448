// backprop: from the error of the answer back to every weight and bias.
//
// The four equations, for layers l = L-1 down to 0, where (.) multiplies
// element by element:
//     (1)  delta[L-1] = dC/da (.) f'(z[L-1])
//     (2)  delta[l]   = (W[l+1]^T delta[l+1]) (.) f'(z[l])
//     (3)  dC/db[l]   = delta[l]
//     (4)  dC/dW[l]   = delta[l] a[l-1]^T
// Chapter 6 derives them.  The order matters in one place: every delta is
// computed with the weights that made the answer, before any of them moves.
//
// Source: Rumelhart, Hinton and Williams, "Learning representations by
// back-propagating errors" (1986); in this form Nielsen, chapter 2 (2015).
#ifndef NN_BACKPROP_H
#define NN_BACKPROP_H

#include "nn/cost.h"
#include "nn/examples.h"
#include "nn/forward.h"
#include "nn/network.h"

typedef struct {
    Forward *forward; // the pass whose errors these are
    double **delta;   // delta[l]: [layers[l].outputs], dC/dz of layer l
    size_t depth;
    Cost cost;       // the cost whose errors they are
    const double *y; // and the truth; belongs to the caller
} Backprop;

// Room for one pass forward and back.  Free with backprop_free.
Backprop *backprop_new(const Network *net);

void backprop_free(Backprop *pass);

// Adds the gradient of the cost of one example to gradient, a network of
// the same shape, and returns that cost.  Clear the gradient first to get
// that of the example alone; let it add up to get the sum over a batch.
double backprop(const Network *net, Cost cost, Example example,
                Backprop *pass, Network *gradient);

// The two halves of the way back, once pass->forward is there.
// Equations (1) and (2): every delta, from the output to the first layer.
void backprop_errors(const Network *net, Cost cost, const double *y,
                     Backprop *pass);

// Equation (1) alone: the error of the output layer.  A cost made for its
// activation (cost_fits) takes the short way, a - y.
void backprop_output_error(const Network *net, Cost cost, const double *y,
                           Backprop *pass);

// Equations (3) and (4): adds each layer's gradient.
void backprop_gradients(const Backprop *pass, Network *gradient);

// One step further back than the first layer, once the errors are there:
//     dC/dx = W[0]^T delta[0],
// how the cost changes when an input is nudged and the network stays as it
// is.  dC_dx: [network_inputs(net)].  Chapter 10 fools a network with it.
void backprop_input(const Network *net, const Backprop *pass,
                    double *dC_dx);

#endif
