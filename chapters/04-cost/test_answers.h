// test_answers: what the trained network says to every test digit, kept so that
// each step of the chapter can look at the same numbers.
#ifndef TEST_ANSWERS_H
#define TEST_ANSWERS_H

#include <stddef.h>

#include "data/digits.h"
#include "measure/predictions.h"
#include "nn/network.h"
#include "workbook/workbook.h"

enum { HIDDEN = 16, DEPTH = 3, EPOCHS_MOST = 30 };

typedef struct Answers {
    const Digits *test;
    Predictions all;
    double *cost;  // [test->count], quadratic
    size_t *order; // [test->count], cheapest digit first
} Answers;

// Asks the network about every digit.  Free with answers_free.
Answers *answers_new(const Network *net, const Digits *test);
void answers_free(Answers *answers);

// The first digit that is answered wrong; the dearest when none is.
size_t answers_first_wrong(const Answers *answers);

// The mean cost over the set, 1/(2N) times the sum of all squared errors.
double answers_mean(const Answers *answers);

#endif
