// what_holds_it_back: L2 and dropout against learning by heart, in a small
// and a larger network.
#ifndef WHAT_HOLDS_IT_BACK_H
#define WHAT_HOLDS_IT_BACK_H

#include "options.h"
#include "trace/trace.h"
#include "trial.h"

enum { NOTHING, L2, DROPOUT, REMEDIES };
enum { HELD_WIDTHS = 2, HELD_EVERY = 4 };

extern const char *const held_remedies[REMEDIES];
extern const size_t held_widths[HELD_WIDTHS];

typedef struct HoldsBack {
    Settings settings;
    Trials of[HELD_WIDTHS][REMEDIES];
    Trials weak[HELD_WIDTHS]; // L2 with a fifth of lambda
    Trials
        unscaled[L2 + 1]; // from N(0, 1): nothing and L2, the first width
} HoldsBack;

HoldsBack holds_back_of(const Workbook *book, const Kinds *kinds,
                        const Settings *settings, const Recipe *recipe);

void holds_back_print(const HoldsBack *it);
void holds_back_trace(Trace *trace, const HoldsBack *it);

#endif
