// looked_at_once: the test digits, and what becomes of a choice that is
// made by too few digits.
#ifndef LOOKED_AT_ONCE_H
#define LOOKED_AT_ONCE_H

#include "options.h"
#include "trace/trace.h"
#include "trial.h"
#include "workbook/footed.h"

enum { FIRST, CHOSEN, SETTINGS };
enum { LIKE = 5, JUDGES = 500 }; // LIKE times five seeds of one recipe

typedef struct LookedAtOnce {
    Trials of[SETTINGS]; // on all digits to be learned from
    // Networks that differ in their seeds alone: per cent wrong of the
    // first 500 validation digits, and of the `rest` others.
    double few[LIKE * SEEDS], others[LIKE * SEEDS];
    size_t best; // by the few
    size_t rest;
} LookedAtOnce;

// Trains the first and the chosen settings on every digit that may be
// learned from, and 25 networks with the first ones on those of kinds.
// foot: the chosen ones are asked about the 1 with the foot.
LookedAtOnce looked_at_once_of(const Workbook *book, const DigitsSets *sets,
                               const Kinds *kinds, const Recipe *first,
                               const Recipe *chosen, Footed *foot);
void looked_at_once_print(const LookedAtOnce *it);
void looked_at_once_trace(Trace *trace, const LookedAtOnce *it);

#endif
