// drift: two networks that differ in the last bit of each parameter learn
// the same digits in the same order.  How far apart do they end?
#ifndef DRIFT_H
#define DRIFT_H

#include "data/digits.h"
#include "trace/trace.h"
#include "workbook/workbook.h"

enum { DRIFT_SHAPES = 2, DRIFT_SEEDS = 5, DRIFT_EPOCHS = 40 };

// The hidden layers of the two networks: "784-30-10", "784-16-16-10".
extern const char *const drift_shapes[DRIFT_SHAPES];

// The distance of two networks is the length of the difference of their
// parameters as one long list.
typedef struct {
    double after[DRIFT_EPOCHS + 1]; // by epochs; [0]: before learning
    double stranger; // in the end, to the network of the next seed (of the
                     // last: the first)
    size_t differ;   // test digits to which the two end with other answers
} Course;

typedef struct {
    uint64_t seed; // the first of them
    size_t epochs; // at most DRIFT_EPOCHS
    size_t tested; // test digits
    Course of[DRIFT_SHAPES][DRIFT_SEEDS];
} Drift;

// Sigmoids, quadratic cost, rate 3, mini-batches of 10, first weights
// N(0, 1/n) from seed, seed + 1, ...
Drift drift_of(const DigitsSets *sets, size_t epochs, uint64_t seed);

void drift_print(const Drift *it);
void drift_trace(Trace *trace, const Drift *it);

#endif
