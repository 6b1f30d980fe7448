// wrong_digit: a digit that the neuron gets wrong.
#ifndef WRONG_DIGIT_H
#define WRONG_DIGIT_H

#include "weighted_sum.h"

typedef struct WrongDigit {
    bool found; // or there is no reading
    Reading reading;
} WrongDigit;

// The first 0 or 1 of the set whose answer is on the wrong side.
WrongDigit wrong_digit_of(Neuron neuron, const Digits *digits);

// weights: [784], the neuron's.
void wrong_digit_print(const WrongDigit *it, const double *weights);
void wrong_digit_trace(Trace *trace, const WrongDigit *it);

#endif
