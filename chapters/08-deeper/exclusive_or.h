// exclusive_or: the question that no single neuron answers, and a network
// of two hidden neurons that does.
#ifndef EXCLUSIVE_OR_H
#define EXCLUSIVE_OR_H

#include "trace/trace.h"

enum { XOR_GRID = 81 };

// For each of the four questions: inputs, hidden activations, answer.  And
// the answer on a grid of inputs from XOR_LOW to XOR_HIGH, x2 upwards.
typedef struct ExclusiveOr {
    double x[4][2], h[4][2], answer[4];
    double field[XOR_GRID][XOR_GRID];
} ExclusiveOr;

#define XOR_LOW  (-.4)
#define XOR_HIGH 1.4

ExclusiveOr exclusive_or_of(void);
void exclusive_or_print(const ExclusiveOr *it);
void exclusive_or_trace(Trace *trace, const ExclusiveOr *it);

#endif
