// methods: how the fast engine can learn better than by plain descent, as
// options, and when it stops.  The formulas stand in engine/optimiser.h,
// engine/augment.h and src/engine/README.md.
#ifndef METHODS_H
#define METHODS_H

#include "data/digits.h"
#include "measure/learner.h"
#include "workbook/workbook.h"

typedef struct {
    size_t threads; // at most; 0: as many as pay
    int optimizer, schedule, augment;
    double momentum, step_factor;
    size_t step_every;
    double dropout, input_dropout, max_norm;
    // Of augment; below 0: as its kind has it.
    double alpha, sigma, turn, scale, shear, shift, thick;
    size_t refine;       // epochs at the end that distort less
    double refine_share; // times as much; below 0: as the engine has it
    size_t validate, patience;
} Methods;

Methods methods_none(void);

extern const char *const methods_augments[];

// What is wrong with the options together, or NULL: the plain engine knows
// none of these methods, a checkpoint keeps what none of them remembers.
const char *methods_refusal(const Methods *m, int engine, bool checkpoint);

// For a learner; epochs: how many the cosine takes.
EngineOptions methods_engine(const Methods *m, size_t epochs);

// Prints a line for all that is not as methods_none has it.
void methods_print(const Methods *m);

// Prints how many neurons of each hidden layer are 0 for every digit, where
// they are ReLUs; ends the program when the engine cannot start.
void methods_print_dead(const Workbook *book, const Network *net,
                        const Digits *digits);

// ---- early stopping -----------------------------------------------------

// The best network so far, judged by digits that it does not learn from.
typedef struct {
    const Methods *methods;
    Digits digits; // the validation digits; they belong to the training set
    size_t waited; // measurements since the best
    size_t epoch;  // of the best
    Evaluation best;
    Network *net; // its parameters; NULL before the first measurement
} EarlyStop;

// training: the digits learned from, behind which the validation digits
// lie.
EarlyStop early_stop_new(const Methods *m, const Digits *training);

// Looks at the network after an epoch; false: it is time to stop.
bool early_stop_look(EarlyStop *stop, Learner *learner, const Network *net,
                     size_t epoch);

// Puts the best network into net, prints how good it was where shown, and
// frees all.  Returns its epoch; what was passed in as last where nobody
// looked for the best.
size_t early_stop_end(EarlyStop *stop, Network *net, size_t last,
                      bool shown);

#endif
