// cheapest_dearest: the test digits in the order of their costs.
#ifndef CHEAPEST_DEAREST_H
#define CHEAPEST_DEAREST_H

#include "test_answers.h"
#include "trace/trace.h"

// The costs of the test digits, counted in bins of equal width on a
// logarithmic scale: bin i begins at 10^(low + i / BINS_A_DECADE).
enum {
    BINS_A_DECADE = 8,
    DECADES_MOST = 12,
    BINS_MOST = BINS_A_DECADE * DECADES_MOST
};

typedef struct CheapestDearest {
    int low, high; // powers of ten
    size_t bins;
    double right[BINS_MOST], wrong[BINS_MOST]; // counts, by the answer
    double mean, median;
    double carried; // the share of the cost in the dearest tenth
} CheapestDearest;

CheapestDearest cheapest_dearest_of(const Answers *answers);
void cheapest_dearest_print(const CheapestDearest *it,
                            const Answers *answers);
void cheapest_dearest_trace(Trace *trace, const CheapestDearest *it);

#endif
