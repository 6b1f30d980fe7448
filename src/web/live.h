// live: the door through which the page's script reaches the book's C.
//
// A Live is one network with one pass forward and back, its gradient, and
// all numbers of that pass.  The script writes parameters, an input and a
// target into memory and calls live_pass; then every number is there to be
// read.  All arrays belong to the Live unless it is said otherwise.  No
// function here prints, opens or asks for anything.
#ifndef WEB_LIVE_H
#define WEB_LIVE_H

#include <stddef.h>

#include "data/drawing.h"
#include "nn/backprop.h"
#include "nn/descent.h"
#include "nn/network.h"

// What a WebAssembly module lets the page call.
#ifdef __wasm__
#define LIVE_EXPORT __attribute__((visibility("default"), used))
#else
#define LIVE_EXPORT
#endif

typedef struct {
    Network *net;
    Network *gradient; // of the last live_pass
    Backprop *pass;
    double *x, *y;  // [inputs], [outputs]: the example
    double **blame; // blame[l]: [outputs of l], dC/da of layer l
    double **slope; // slope[l]: f'(z), not for softmax
    double *dC_dx;  // [inputs], see backprop_input
} Live;

// Bytes for the script to write into, all zero; live_release gives any of
// them back.
LIVE_EXPORT void *live_room(size_t bytes);
LIVE_EXPORT void live_release(void *room);

// sizes: [count], inputs first, 2 <= count.  Parameters, example: all 0.
LIVE_EXPORT Live *live_new(const size_t *sizes, size_t count,
                           Activation hidden, Activation output);
LIVE_EXPORT void live_free(Live *live);

LIVE_EXPORT size_t live_parameter_count(const Live *live);
LIVE_EXPORT double *live_parameters(Live *live); // a Network's order
LIVE_EXPORT double *live_gradient(Live *live);   // the same order
LIVE_EXPORT double *live_input(Live *live);
LIVE_EXPORT double *live_target(Live *live);
LIVE_EXPORT double *live_z(Live *live, size_t l);
LIVE_EXPORT double *live_a(Live *live, size_t l);
LIVE_EXPORT double *live_delta(Live *live, size_t l);
LIVE_EXPORT double *live_blame(Live *live, size_t l);
LIVE_EXPORT double *live_slope(Live *live, size_t l);
LIVE_EXPORT double *live_input_slope(Live *live);

// First weights from a seed, see network_initialise.
LIVE_EXPORT void live_initialise(Live *live, Initialisation kind,
                                 unsigned seed);

// Forward and back with the example: every number above, and its cost.
LIVE_EXPORT double live_pass(Live *live, Cost cost);

// Forward alone: the cost.
LIVE_EXPORT double live_cost(Live *live, Cost cost);

// What output i alone adds to the cost of the last pass.
LIVE_EXPORT double live_cost_of(const Live *live, Cost cost, size_t i);

// theta -= rate * gradient of the last pass, for every parameter.
LIVE_EXPORT void live_step(Live *live, double rate);

// n passes with the example, each followed by its step; the cost before
// the last step, or the cost now for n = 0.
LIVE_EXPORT double live_steps(Live *live, Cost cost, double rate, size_t n);

// The central difference of the cost along parameter i (gradcheck_slope).
LIVE_EXPORT double live_measured(Live *live, Cost cost, size_t i,
                                 double epsilon);

#endif
