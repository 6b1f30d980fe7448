// answers: what the trained network says to every test digit, kept so that
// each step of the chapter can look at the same numbers.
#ifndef CHAPTERS_ANSWERS_H
#define CHAPTERS_ANSWERS_H

#include <stdbool.h>
#include <stddef.h>

#include "data/digits.h"
#include "nn/network.h"
#include "workbook/workbook.h"

enum { HIDDEN = 16, DEPTH = 3, EPOCHS_MOST = 30 };

typedef struct {
    const Digits *test;
    double (*z)[DIGITS_CLASSES]; // [test->count], weighted inputs
    double (*a)[DIGITS_CLASSES]; // [test->count], activations
    double *cost;                // [test->count], quadratic
    size_t *order;               // [test->count], cheapest digit first
    size_t right;                // how many are answered right
} Answers;

// Asks the network about every digit.  Free with answers_free.
Answers *answers_new(const Network *net, const Digits *test);
void answers_free(Answers *answers);

// Which digit output i answered, and whether that is its label.
size_t answers_digit(const Answers *answers, size_t i);
bool answers_right(const Answers *answers, size_t i);

// The first digit that is answered wrong; the dearest when none is.
size_t answers_first_wrong(const Answers *answers);

// The mean cost over the set, 1/(2N) times the sum of all squared errors.
double answers_mean(const Answers *answers);

#endif
