// price_for_surprise: cross-entropy, and what logarithms do at 0.
#ifndef PRICE_FOR_SURPRISE_H
#define PRICE_FOR_SURPRISE_H

#include "test_answers.h"

void logarithm_binary(Workbook *book, const Answers *answers, size_t digit);
void logarithm_categorical(Workbook *book, const Answers *answers,
                           size_t digit);

// Two costs of one output whose truth is 1, and how much each falls for a
// unit that the output moves up: [0] quadratic, [1] cross-entropy.
enum { SAMPLES = 400 };

typedef struct Curves {
    double a[SAMPLES];
    double cost[2][SAMPLES], steepness[2][SAMPLES];
    double mark; // the output at which the two are compared
    double mark_cost[2], mark_steepness[2];
} Curves;

Curves logarithm_confident(Workbook *book);
void logarithm_nudge(Workbook *book);
void logarithm_at_zero(Workbook *book);

#endif
