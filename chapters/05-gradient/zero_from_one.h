// zero_from_one: the neuron learns.
#ifndef ZERO_FROM_ONE_H
#define ZERO_FROM_ONE_H

#include "trace/trace.h"
#include "zeros_and_ones.h"

enum { STEPS_MOST = 1000, STOPS = 4, LEAPS = 20 };

typedef struct ZeroFromOne {
    double rate;
    size_t steps;
    double cost[STEPS_MOST + 1]; // before each update and after the last
    size_t stop[STOPS];          // updates after which it was looked at
    double weights[STOPS][DIGITS_PIXELS];
    double bias[STOPS];
    double test_cost[STOPS];
    size_t right[STOPS]; // of test_count
    size_t test_count;
    double leap_rate; // a rate that is far too large
    double leap[LEAPS + 1];
    double leap_slope[LEAPS + 1]; // |gradient| at each of these
    size_t leap_right[LEAPS + 1]; // test digits
} ZeroFromOne;

// steps: 1 to STEPS_MOST updates at this rate, from zero.
ZeroFromOne *zero_from_one_new(const Digits *training, const Digits *test,
                               double rate, size_t steps);

// Steps 11 and 13 of the program.
void zero_from_one_print(const ZeroFromOne *learning);
void zero_from_one_print_leap(const ZeroFromOne *learning);
void zero_from_one_trace(Trace *trace, const ZeroFromOne *learning);

#endif
