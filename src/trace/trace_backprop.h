// trace_backprop: one step of learning with every number written down.
//
// It calls the very functions that backprop() is composed of, in the same
// order, and keeps what each returns.  There is no second copy of the
// mathematics here and no hook inside it.
#ifndef TRACE_TRACE_BACKPROP_H
#define TRACE_TRACE_BACKPROP_H

#include "nn/cost.h"
#include "nn/network.h"
#include "trace/trace.h"

// Adds the steps of one pass forward, one back, and one update to the trace,
// then makes that update to net:
//   "input"          x, y
//   "weigh-l"        W, b, z       for each layer l = 1 .. L, with
//   "squash-l"       a
//   "cost"           C, and terms: what each output adds to it
//   "output-error"   delta         with dC_da and, unless softmax, slope
//   "pass-back-l"    W^T delta as dC_da, slope, delta; for l = L-1 .. 1
//   "gradients-l"    dC_dW, dC_db  for each layer
//   "update-l"       W, b          after theta -= rate * gradient
// Layers count from 1 in these names, as they do in the text.
// x: [inputs], y: [outputs] of net.
void trace_backprop(Trace *trace, Network *net, Cost cost, const double *x,
                    const double *y, double rate);

// Only the way forward: "input", "weigh-l", "squash-l".
void trace_forward(Trace *trace, const Network *net, const double *x);

#endif
