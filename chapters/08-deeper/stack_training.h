// stack_training: many stacks of layers, trained at the same time.
#ifndef STACK_TRAINING_H
#define STACK_TRAINING_H

#include "measure/learner.h"
#include "stack.h"
#include "workbook/footed.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// How a stack is trained: its start, a rule, and a rate that may fall.
typedef struct {
    Start start;
    Rule rule;
    double rate;
    Schedule schedule; // STEPS: to a fifth after every other epoch
} Way;

typedef struct {
    Way way;
    size_t depth, width; // hidden layers, and neurons in each
    size_t epochs;
    uint64_t seed;
    const DigitsSets *sets;
    LearnerWatch *watch; // or NULL; what: the StackTraining
    void *more;          // for the watch
    bool keep;           // whether the net outlives the training, until
                         // stack_trainings_conclude
    Network *net;        // what is trained; see learner_store
    double right; // comes out: the share of test digits read in the end
} StackTraining;

// Trains count stacks with cross-entropy in mini-batches of 10, each on its
// set.  Threads share them out; what comes out does not depend on it.
void stack_trainings_run(const Workbook *book, const char *label,
                         StackTraining *trainings, size_t count);

// Takes what came out: right: [count], the share of test digits that each
// reads.  Asks who was kept about the 1 with the foot, as "who, seed N",
// and frees it.  The seeds change fastest.
void stack_trainings_conclude(StackTraining *trainings, size_t count,
                              double *right, Footed *foot, const char *who);

// Fills two cells: the mean of STACK_SEEDS shares, in per cent, and how far
// the lowest and the highest are apart.
void stack_training_cells(Table *table, const double *right);

#endif
