// masked_gradient: networks made to look strong by hiding their slopes.
//
// All weighted inputs of the output layer are multiplied by one factor.
// The largest stays the largest, so no answer changes; but where softmax
// says exactly 1, every slope of the cost is exactly 0.
#ifndef MASKED_GRADIENT_H
#define MASKED_GRADIENT_H

#include "reader.h"

enum { MASKS = 4 };
extern const double masked_factors[MASKS];

// Of every 20th test digit, each pixel moved by 0.1 in one step: shares.
typedef struct MaskedGradient {
    double hidden[MASKS][READERS]; // whose slopes are all exactly 0
    double own[MASKS][READERS];    // right along its own gradient,
    double lent[MASKS][READERS];   // along that of the network unscaled
} MaskedGradient;

MaskedGradient masked_gradient_of(const Reader *reader);
void masked_gradient_print(const MaskedGradient *it);
void masked_gradient_trace(Trace *trace, const MaskedGradient *it);

#endif
