// test_answers: what the trained network says to every test digit, and what
// each answer costs.
#ifndef TEST_ANSWERS_H
#define TEST_ANSWERS_H

#include "data/digits.h"
#include "measure/predictions.h"
#include "nn/network.h"

typedef struct Answers {
    const Digits *test;
    Predictions all;
    double *cost;  // [test->count], quadratic
    size_t *order; // [test->count], cheapest digit first
    double mean;   // of the costs
} Answers;

// Asks the network about every digit.  Free with answers_free.
Answers answers_of(const Network *net, const Digits *test);
void answers_free(Answers *answers);

// The first digit that is answered wrong; the dearest when none is.
size_t answers_first_wrong(const Answers *answers);

// How many are right; epochs: of the network's training.
void answers_print(const Answers *answers, size_t epochs);

#endif
