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

// What is measured of a network: mean costs, and per cent read wrong.
typedef enum {
    TRAINING_COST,
    TRAINING_WRONG,
    VALIDATION_COST,
    VALIDATION_WRONG,
    TEST_WRONG, // after the last epoch alone, and only where it is asked
                // for
    MEASURES
} Measure;

// One network: a number for each measure, after each epoch from 0 on.
typedef struct {
    double of[MEASURES][EPOCHS_MOST + 1];
} Trial;

// Every recipe is tried with the seeds from its own on.  every: look after
// so many epochs, and after each of the first so many; 0: only after the
// last.  test: look at the test digits too, in the end.  keep: leave the
// networks in net, for the caller to free.  done: it has been tried.
typedef struct {
    Recipe recipe;
    size_t every;
    bool test, keep, done;
    Trial of[SEEDS];
    Network *net[SEEDS];
} Trials;

// Whether there is a look after this epoch.
bool trials_look(const Trials *trials, size_t epoch);

// Tries those that are not done, as many at once as there are cores.
// label: what the bar of progress says.
void trials_run(const Workbook *book, const char *label, const Kinds *kinds,
                Trials *trials, size_t count);

// Over the seeds, after an epoch that was looked at; after the last one.
Range trials_range(const Trials *trials, Measure measure, size_t epoch);
Range trials_end(const Trials *trials, Measure measure);

#endif
