// probabilities: the same ten numbers as probabilities, by softmax.
#ifndef PROBABILITIES_H
#define PROBABILITIES_H

#include "data/digits.h"
#include "nn/forward.h"
#include "trace/trace.h"

typedef struct {
    double z[DIGITS_CLASSES], a[DIGITS_CLASSES]; // of the output layer
    double power[DIGITS_CLASSES];                // e^z
    double softmax[DIGITS_CLASSES];
} Probabilities;

Probabilities probabilities_of(const Forward *pass);
void probabilities_print(const Probabilities *it);
void probabilities_trace(Trace *trace, const Probabilities *it);

#endif
