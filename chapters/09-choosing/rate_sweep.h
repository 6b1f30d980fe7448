// rate_sweep: one learning rate after the other, all else equal.
#ifndef RATE_SWEEP_H
#define RATE_SWEEP_H

#include "options.h"
#include "trace/trace.h"
#include "trial.h"

enum { RATES = 9 };

extern const double sweep_rates[RATES];

typedef struct RateSweep {
    Trials rate[RATES];
    size_t best; // the place of the lowest mean of validation digits wrong
} RateSweep;

RateSweep rate_sweep_of(const Workbook *book, const Kinds *kinds,
                        const Recipe *recipe);

// Trains with every rate and finds the best.
void rate_sweep_print(const RateSweep *it, const Kinds *kinds);
void rate_sweep_trace(Trace *trace, const RateSweep *it);

#endif
