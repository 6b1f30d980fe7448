// errors_while_learning: what becomes of the errors of each layer while
// five layers of sigmoids, and five of ReLUs, learn by plain descent.
#ifndef ERRORS_WHILE_LEARNING_H
#define ERRORS_WHILE_LEARNING_H

#include "options.h"
#include "stack.h"

enum { WATCHED_DIGITS = 200, WATCHED_WAYS = 2 };

// One training: after each epoch, with that before learning as 0, the mean
// size of the errors of each layer and the share of test digits read.
typedef struct {
    double error[STACK_WATCHED + 1][STACK_LAYERS];
    // Of the last hidden layer; see LayerMeans.
    double behind[STACK_WATCHED + 1], slope[STACK_WATCHED + 1];
    double right[STACK_WATCHED + 1];
    size_t begins; // the first epoch after which it reads more than a
                   // fifth; epochs + 1: none
} WatchedTraining;

enum { WATCHED_SIGMOID, WATCHED_RELU };

typedef struct ErrorsWhileLearning {
    size_t epochs, train, width;
    WatchedTraining training[WATCHED_WAYS][STACK_SEEDS];
    size_t shown; // the seed, from 0, whose sigmoids begin first
} ErrorsWhileLearning;

void errors_while_learning_run(const Workbook *book,
                               const Settings *settings,
                               const DigitsSets *sets,
                               ErrorsWhileLearning *it);
void errors_while_learning_print(const ErrorsWhileLearning *it);
void errors_while_learning_trace(Trace *trace,
                                 const ErrorsWhileLearning *it);

#endif
