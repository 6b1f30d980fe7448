// one_line: one line for all, z = W x + b: the digit that is read, and the
// shapes of what reads it.
#ifndef ONE_LINE_H
#define ONE_LINE_H

#include "ten_neurons.h"

typedef struct ShownDigit {
    size_t index; // its place in the test set
    int label;
    double x[DIGITS_PIXELS];
} ShownDigit;

ShownDigit shown_digit_of(const Digits *test, size_t index);

void one_line_print(const ShownDigit *shown, const Network *net);
void one_line_trace(Trace *trace, const ShownDigit *shown);

#endif
