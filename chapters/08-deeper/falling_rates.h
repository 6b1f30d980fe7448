// falling_rates: the valley once more, where each slope is known only
// roughly, and rates that fall while one walks.
#ifndef FALLING_RATES_H
#define FALLING_RATES_H

#include <stdint.h>

#include "engine/optimiser.h"
#include "measure/range.h"
#include "trace/trace.h"

enum { NOISY_STEPS = 200, NOISY_LAST = 20, NOISY_SEEDS = 100 };

// The mean cost over the seeds after each step; and for each seed the mean
// over the last NOISY_LAST steps.
typedef struct FallingRates {
    double factor[SCHEDULE_COUNT][NOISY_STEPS];
    double cost[RULE_COUNT][SCHEDULE_COUNT][NOISY_STEPS + 1];
    double last[RULE_COUNT][SCHEDULE_COUNT][NOISY_SEEDS];
    double expected; // of descent at a constant rate, in the long run
} FallingRates;

void falling_rates_run(uint64_t seed, FallingRates *it);
void falling_rates_print(const FallingRates *it);
void falling_rates_trace(Trace *trace, const FallingRates *it);

#endif
