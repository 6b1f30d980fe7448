// exclusive_or: the question that no single neuron answers, and a network
// of two hidden neurons that does.
#ifndef EXCLUSIVE_OR_H
#define EXCLUSIVE_OR_H

#include "trace/trace.h"

// For each of the four questions: inputs, hidden activations, answer.
typedef struct ExclusiveOr {
    double x[4][2], h[4][2], answer[4];
} ExclusiveOr;

ExclusiveOr exclusive_or_of(void);
void exclusive_or_print(const ExclusiveOr *it);
void exclusive_or_trace(Trace *trace, const ExclusiveOr *it);

#endif
