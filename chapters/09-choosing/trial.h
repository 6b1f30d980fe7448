// trial: a network is trained and looked at, from five seeds.
#ifndef TRIAL_H
#define TRIAL_H

#include "measure/range.h"
#include "measure/recipe.h"
#include "workbook/workbook.h"

enum { SEEDS = 5, EPOCHS_MOST = 40 };

// Digits of three kinds; none of them is in two.
typedef struct {
    Digits training, validation, test;
} Kinds;

// The first `train` training digits, the last 10,000 (or a sixth, where
// there are fewer), and the test digits.  They stay the sets'.
Kinds kinds_of(const DigitsSets *sets, size_t train);

// What one network does, after each epoch from 0 on.
typedef struct {
    double training_cost[EPOCHS_MOST + 1], validation_cost[EPOCHS_MOST + 1];
    double learned[EPOCHS_MOST + 1]; // per cent of the training digits,
    double wrong[EPOCHS_MOST + 1];   // of the validation digits read wrong
    double test_wrong; // in the end; nobody looks at it before the last
                       // section
} Trial;

// Every recipe is tried with the seeds from its own on.  every: look after
// so many epochs, and after each of the first so many; 0: only after the
// last.
typedef struct {
    Recipe recipe;
    size_t every;
    Trial of[SEEDS];
} Trials;

// Whether there is a look after this epoch.
bool trials_look(const Trials *trials, size_t epoch);

void trials_run(const Workbook *book, const Kinds *kinds, Trials *trials);

// Over the seeds, after the last epoch.
Range trials_wrong(const Trials *trials);
Range trials_training_cost(const Trials *trials);
Range trials_validation_cost(const Trials *trials);
Range trials_test_wrong(const Trials *trials);

#endif
