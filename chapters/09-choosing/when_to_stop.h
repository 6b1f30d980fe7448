// when_to_stop: few digits, learned by heart, and the epoch at which the
// validation digits say that it is enough.
#ifndef WHEN_TO_STOP_H
#define WHEN_TO_STOP_H

#include "options.h"
#include "trace/trace.h"
#include "trial.h"

// What stopping by the validation cost would do to one training.
typedef struct {
    size_t best, stop; // the epoch that is kept, and the last one
} Stop;

typedef struct WhenToStop {
    Trials trials;
    size_t patience, digits;
    Stop stop[SEEDS];
} WhenToStop;

// The first epoch with the lowest cost before patience ran out, and the
// epoch at which it did: the first that is `patience` epochs behind the
// best so far, or the last there is.  cost: [epochs + 1].
Stop stop_of(const double *cost, size_t epochs, size_t patience);

// Learns from the first few digits for 40 epochs.
WhenToStop when_to_stop_of(const Workbook *book, const Kinds *kinds,
                           const Settings *settings, const Recipe *recipe);
void when_to_stop_print(const WhenToStop *it);
void when_to_stop_trace(Trace *trace, const WhenToStop *it);

#endif
