// price_for_surprise: cross-entropy, and what logarithms do at 0.
#ifndef PRICE_FOR_SURPRISE_H
#define PRICE_FOR_SURPRISE_H

#include "test_answers.h"
#include "trace/trace.h"

// Two costs of one output whose truth is 1, and how steep they are: how
// much each falls for a unit that the output moves up.
enum { SAMPLES = 400, PRICES = 2 }; // [0] quadratic, [1] cross-entropy

typedef struct {
    double output, cost[PRICES], steepness[PRICES];
} Priced;

typedef struct PriceForSurprise {
    // One digit's ten outputs, each priced by itself, and all together.
    double y[DIGITS_CLASSES], a[DIGITS_CLASSES], z[DIGITS_CLASSES];
    double binary[DIGITS_CLASSES];
    double p[DIGITS_CLASSES], categorical; // softmax of z, and its cost

    double sample[SAMPLES]; // outputs, evenly from 0 to 1, and their costs
    double cost[PRICES][SAMPLES], steepness[PRICES][SAMPLES];
    Priced nudged; // the output that is moved a little
    Priced drawn;  // the one at which the figure compares the two
} PriceForSurprise;

PriceForSurprise price_for_surprise_of(const Answers *answers,
                                       size_t digit);
void price_for_surprise_print(const PriceForSurprise *it);
void price_for_surprise_trace(Trace *trace, const PriceForSurprise *it);

#endif
