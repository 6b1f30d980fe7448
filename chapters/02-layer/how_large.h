// how_large: how large should random weights be?  Three ways to begin.
#ifndef HOW_LARGE_H
#define HOW_LARGE_H

#include "data/digits.h"
#include "nn/network.h"
#include "trace/trace.h"

enum { BEGINS = 3, BINS = 100 };

// One way to begin: ten neurons whose weights nobody has touched yet.
typedef struct {
    Initialisation kind;
    double deviation; // of the weights
    double expected;  // how far from 0 each z should lie
    double found;     // and how far the ten z do
    double z[DIGITS_CLASSES], a[DIGITS_CLASSES]; // of the digit shown
    double share[BINS]; // of all activations on the test set, in each of
                        // so many parts of 0..1, in per cent
    double saturated;   // share below 0.01 or above 0.99, in per cent
} Begin;

typedef struct HowLarge {
    double length; // of x, the digit shown
    Begin begin[BEGINS];
} HowLarge;

// Tries them on the digit shown, x: [784], and on the test set.
HowLarge how_large_of(const double *x, const Digits *test, uint64_t seed);
void how_large_print(const HowLarge *it);
void how_large_trace(Trace *trace, const HowLarge *it);

#endif
