// what_they_reach: networks of several depths, trained with several starts
// and rules from five seeds each.
#ifndef WHAT_THEY_REACH_H
#define WHAT_THEY_REACH_H

#include "options.h"
#include "stack.h"
#include "workbook/footed.h"

enum { REACH_DEPTHS = 3, REACH_WAYS = 8 };

typedef struct {
    Settings settings;
    double right[REACH_WAYS][REACH_DEPTHS][STACK_SEEDS]; // of test digits
} WhatTheyReach;

// foot: also asked of the last way's deepest networks.
WhatTheyReach what_they_reach_of(const Workbook *book,
                                 const Settings *settings,
                                 const DigitsSets *sets, Footed *foot);
void what_they_reach_print(const WhatTheyReach *it);
void what_they_reach_trace(Trace *trace, const WhatTheyReach *it);

#endif
