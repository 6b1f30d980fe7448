// fooled_digit: one digit, changed along the gradient of its cost, against
// the same change at random.
#ifndef FOOLED_DIGIT_H
#define FOOLED_DIGIT_H

#include "reader.h"

enum { SMALL_STEPS = 9, FOOLED_SAMPLES = 6, FOOLED_STEPS = 20 };
extern const double fooled_epsilons[FOOLED_SAMPLES]; // of the samples

// A picture, the outputs for it, and its cost.
typedef struct {
    double x[DIGITS_PIXELS], a[DIGITS_CLASSES], cost;
} Answered;

// On the way from the digit to the changed one.
typedef struct {
    double epsilon, of_label, of_other; // the two outputs
    size_t prediction, after_many;      // steps, no further than epsilon
} SmallStep;

typedef struct FooledDigit {
    size_t digit, label, becomes;
    double epsilon;
    Answered before, changed, noisy; // noisy: changed at random, by as much
    double gradient[DIGITS_PIXELS];  // dC/dx by backpropagation,
    double numeric[DIGITS_PIXELS];   // and by nudging each pixel
    double lead_slope[DIGITS_PIXELS]; // of ln a[label] - ln a[becomes]
    double promised;                  // epsilon times the sum of |gradient|
    double kept;  // the same of the pixels that could move, as far as they
    size_t moved; // could, and how many these are
    double typical; // epsilon times the length of the gradient
    SmallStep step[SMALL_STEPS];
    double sample[FOOLED_SAMPLES][DIGITS_PIXELS];
} FooledDigit;

// digit: a test digit, or WORKBOOK_BY_RULE: the first that is fooled.
// epsilon: how far each pixel goes.
FooledDigit fooled_digit_of(const Reader *reader, size_t digit,
                            double epsilon, uint64_t seed);
void fooled_digit_print(const FooledDigit *it);
void fooled_digit_trace(Trace *trace, const FooledDigit *it);

#endif
