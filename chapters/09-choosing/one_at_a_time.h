// one_at_a_time: neurons, then mini-batches, then the rate once more, each
// with the best of what was chosen before.
#ifndef ONE_AT_A_TIME_H
#define ONE_AT_A_TIME_H

#include "options.h"
#include "trace/trace.h"
#include "trial.h"

enum { CHANGES = 9 };

typedef struct OneAtATime {
    Trials tried[CHANGES]; // in the order in which they were tried
    size_t kept[3];        // the best of the neurons, batches, rates
    Recipe chosen;
} OneAtATime;

// Begins with this recipe and its rate.
OneAtATime one_at_a_time_of(const Workbook *book, const Kinds *kinds,
                            const Recipe *recipe);
void one_at_a_time_print(const OneAtATime *it);
void one_at_a_time_trace(Trace *trace, const OneAtATime *it);

#endif
