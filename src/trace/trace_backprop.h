// trace_backprop: one step of learning with every number written down.
//
// It records a pass that backprop() has computed: what stands in the pass
// and in the gradient is copied, and nothing here can differ from it.
#ifndef TRACE_TRACE_BACKPROP_H
#define TRACE_TRACE_BACKPROP_H

#include "nn/backprop.h"
#include "nn/network.h"
#include "trace/trace.h"

// Adds the steps of one pass forward and back to the trace.  pass: what
// backprop() left for one example; net: the network as it was then;
// gradient: that of the example.
//   "input"          x, y
//   "weigh-l"        W, b, z       for each layer l = 1 .. L, with
//   "squash-l"       a
//   "cost"           C, and terms: what each output adds to it
//   "output-error"   delta         with dC_da and, unless softmax, slope
//   "pass-back-l"    W^T delta as dC_da, slope, delta; for l = L-1 .. 1
//   "gradients-l"    dC_dW, dC_db  for each layer
// Layers count from 1 in these names, as they do in the text.
void trace_backprop(Trace *trace, const Network *net, const Backprop *pass,
                    const Network *gradient);

// The parameters after a step: "update-l" with W and b for each layer.
void trace_update(Trace *trace, const Network *net);

#endif
