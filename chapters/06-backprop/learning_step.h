// learning_step: one step of learning from one example, computed once.
//
// The chapter prints, records and draws from what stands here, named as in
// NOTATION.md.  Layers count from 0, as in src/nn; the text counts from 1.
#ifndef LEARNING_STEP_H
#define LEARNING_STEP_H

#include "nn/backprop.h"
#include "trace/trace.h"

enum { LAYERS_MOST = 6 };

typedef struct LearningStep {
    const Network *net; // before the step; belongs to the caller
    Network *gradient;
    Network *after; // the same network after the step
    double rate;
    Backprop *pass; // forward and back through net
    Forward *next;  // forward again, through after
    double *x, *y;  // copies of the example

    double *const *z, *const *a, *const *delta; // those of the pass
    double *dC_da[LAYERS_MOST]; // dC_da[l]: [outputs of layer l], and
    double *slope[LAYERS_MOST]; // f'(z[l]), the two factors of delta[l];
                                // slope is 0 for softmax, which has none
    double *terms;              // what each output adds to the cost
    double C, next_C;           // the cost before and after
} LearningStep;

// theta -= rate * dC/dtheta, with every number on the way.  The network has
// at most LAYERS_MOST layers.  Free with learning_step_free.
LearningStep *learning_step_new(const Network *net, Cost cost,
                                Example example, double rate);
void learning_step_free(LearningStep *step);

// Records what stands here, layers counting from 1 as in the text:
//   "input"          x, y
//   "weigh-l"        W, b, z       for each layer l = 1 .. L, with
//   "squash-l"       a
//   "cost"           C, and terms
//   "output-error"   dC_da, slope (unless softmax), delta
//   "pass-back-l"    the same      for l = L-1 .. 1
//   "gradients-l"    dC_dW, dC_db  for each layer
//   "update-l"       W, b          after the step
void learning_step_trace(Trace *trace, const LearningStep *step);

// Weight from input k to neuron j of layer l, or its bias for k = inputs.
double parameter_of(const Network *net, size_t l, size_t j, size_t k);

#endif
