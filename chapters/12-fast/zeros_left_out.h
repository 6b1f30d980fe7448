// zeros_left_out: how much of MNIST is paper.
#ifndef ZEROS_LEFT_OUT_H
#define ZEROS_LEFT_OUT_H

#include "data/digits.h"
#include "trace/trace.h"

typedef struct {
    double ink[DIGITS_CLASSES]; // mean number of pixels that are not 0
    double mean;                // of all digits
    size_t count;
} ZerosLeftOut;

ZerosLeftOut zeros_left_out_of(const Digits *digits);
void zeros_left_out_print(const ZerosLeftOut *it);
void zeros_left_out_trace(Trace *trace, const ZerosLeftOut *it);

#endif
