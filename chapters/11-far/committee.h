// committee: five networks, each by itself and all together.
#ifndef COMMITTEE_H
#define COMMITTEE_H

#include "with_and_without.h"

// Test digits that are read wrong.
typedef struct {
    size_t alone[FAR_SEEDS];
    size_t votes;     // the answer that most of them give
    size_t mean;      // the largest sum of their outputs
    size_t all_wrong; // each of the five is wrong
    size_t any_wrong; // at least one is
    size_t count;
} CommitteeResult;

typedef struct Committee {
    CommitteeResult of[FAR_WAYS];
} Committee;

Committee committee_of(const Workbook *book, const WithAndWithout *trained,
                       const Digits *test);
void committee_print(const Committee *it);
void committee_trace(Trace *trace, const Committee *it);

#endif
