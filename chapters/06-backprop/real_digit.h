// real_digit: one real digit through a 784-16-10 network, forward and back.
#ifndef REAL_DIGIT_H
#define REAL_DIGIT_H

#include "data/digits.h"
#include "learning_step.h"
#include "nn/gradcheck.h"

// How far apart two slopes may be:  1e-8 + 1e-4 |numeric|, with steps of
// 1e-5 to either side.
#define CHECK_EPSILON  1e-5
#define CHECK_ABSOLUTE 1e-8
#define CHECK_RELATIVE 1e-4

typedef struct RealDigit {
    Network *net;           // trained, before the step of this digit
    size_t trained, tested; // on how many digits
    double accuracy;        // of net on the test set
    size_t index;           // of the digit in the test set
    size_t label, answer;
    LearningStep *step; // the digit's own
    size_t *by_error;   // the hidden neurons, the largest |δ| first
    Network *numeric;   // its gradient, measured
    GradcheckReport check;
} RealDigit;

// Trains a network and runs one test digit through it, forward and back:
// the wanted one or, for WORKBOOK_BY_RULE, the first 4 that is called a 9.
// Free with real_digit_free.
RealDigit real_digit_of(const DigitsSets *sets, size_t wanted,
                        uint64_t seed);
void real_digit_print(const RealDigit *digit);
void real_digit_trace(Trace *trace, const RealDigit *digit);
void real_digit_free(RealDigit *digit);

#endif
