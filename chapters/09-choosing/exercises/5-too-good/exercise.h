// Exercise 09-5: a search for settings that flatters itself.
#ifndef EXERCISE_H
#define EXERCISE_H

#include "nn/examples.h"

// What is tried: these learning rates, each with networks 784-10-10 from
// the seeds 1 to SEEDS, for EPOCHS epochs.
enum { RATES = 3, SEEDS = 3, EPOCHS = 8, HIDDEN = 10, BATCH = 10 };
static const double rates[RATES] = {.1, .4, 1.6};

// What was chosen, and what it is worth.
typedef struct {
    double rate;       // the learning rate
    size_t epochs;     // after how many epochs the networks are kept
    double validation; // per cent that they read wrong of the validation
    double test;       // digits and of the test digits: means of the seeds
} Report;

// Tries every rate and chooses the rate and the epoch whose networks read
// the fewest validation digits wrong, in the mean over the seeds; of equal
// ones the first rate, and of that the first epoch.
//   all:  digits; the last `held` are for validation, and the networks
//         learn from the others
//   test: digits that decide nothing
Report search(const Examples *all, size_t held, const Examples *test);

#endif
