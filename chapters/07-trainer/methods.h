// methods: how the fast engine can learn better than by plain descent, as
// options, and when it stops.  The formulas stand in engine/optimiser.h,
// engine/augment.h and src/engine/README.md.
#ifndef METHODS_H
#define METHODS_H

#include "data/digits.h"
#include "measure/learner.h"
#include "workbook/options.h"

typedef struct {
    size_t threads; // at most; 0: as many as pay
    int optimizer, schedule, augment;
    double momentum, step_factor;
    size_t step_every;
    double dropout, input_dropout, max_norm;
    double alpha, sigma, turn, scale, shear, shift; // of augment; below 0:
                                                    // as its kind has it
    size_t validate, patience;
} Methods;

Methods methods_none(void);

extern const char *const methods_optimizers[],
    *const methods_schedules[], *const methods_augments[];

#define METHODS_OPTIONS(m)                                                 \
    {.help = "How the fast engine learns:"},                               \
        {"threads",                                                        \
         "N",                                                              \
         "at most so many; 0: as many as pay (0)",                         \
         OPTION_COUNT,                                                     \
         &(m).threads,                                                     \
         0,                                                                \
         256,                                                              \
         NULL},                                                            \
        {"optimizer",                                                      \
         "NAME",                                                           \
         "descent, momentum or adam (descent)",                            \
         OPTION_CHOICE,                                                    \
         &(m).optimizer,                                                   \
         0,                                                                \
         0,                                                                \
         methods_optimizers},                                              \
        {"momentum",                                                       \
         "X",                                                              \
         "mu of momentum, beta1 of Adam (0.9)",                            \
         OPTION_NUMBER,                                                    \
         &(m).momentum,                                                    \
         0,                                                                \
         0.9999,                                                           \
         NULL},                                                            \
        {"schedule",                                                       \
         "NAME",                                                           \
         "of the learning rate: constant, steps, or cosine,\n"             \
         "which falls to 0 over --epochs (constant)",                      \
         OPTION_CHOICE,                                                    \
         &(m).schedule,                                                    \
         0,                                                                \
         0,                                                                \
         methods_schedules},                                               \
        {"step-every",                                                     \
         "N",                                                              \
         "epochs between two steps (10)",                                  \
         OPTION_COUNT,                                                     \
         &(m).step_every,                                                  \
         1,                                                                \
         100000,                                                           \
         NULL},                                                            \
        {"step-factor",                                                    \
         "X",                                                              \
         "what a step multiplies the rate by (0.1)",                       \
         OPTION_NUMBER,                                                    \
         &(m).step_factor,                                                 \
         0,                                                                \
         1,                                                                \
         NULL},                                                            \
        {"dropout",                                                        \
         "X",                                                              \
         "chance of each hidden neuron to be left out (0)",                \
         OPTION_NUMBER,                                                    \
         &(m).dropout,                                                     \
         0,                                                                \
         0.95,                                                             \
         NULL},                                                            \
        {"input-dropout",                                                  \
         "X",                                                              \
         "and of each pixel (0)",                                          \
         OPTION_NUMBER,                                                    \
         &(m).input_dropout,                                               \
         0,                                                                \
         0.95,                                                             \
         NULL},                                                            \
        {"max-norm",                                                       \
         "X",                                                              \
         "the longest row of weights into a neuron; 0: any\n"              \
         "length (0)",                                                     \
         OPTION_NUMBER,                                                    \
         &(m).max_norm,                                                    \
         0,                                                                \
         1e6,                                                              \
         NULL},                                                            \
        {"augment",                                                        \
         "NAME",                                                           \
         "distort the digits anew in every epoch: none,\n"                 \
         "affine or elastic (none)",                                       \
         OPTION_CHOICE,                                                    \
         &(m).augment,                                                     \
         0,                                                                \
         0,                                                                \
         methods_augments},                                                \
        {"turn",                                                           \
         "X",                                                              \
         "at most so many degrees (7.5)",                                  \
         OPTION_NUMBER,                                                    \
         &(m).turn,                                                        \
         0,                                                                \
         45,                                                               \
         NULL},                                                            \
        {"scale",                                                          \
         "X",                                                              \
         "at most such a share of the size (0.075)",                       \
         OPTION_NUMBER,                                                    \
         &(m).scale,                                                       \
         0,                                                                \
         0.5,                                                              \
         NULL},                                                            \
        {"shear",                                                          \
         "X",                                                              \
         "at most so many pixels for each of height (0.1)",                \
         OPTION_NUMBER,                                                    \
         &(m).shear,                                                       \
         0,                                                                \
         1,                                                                \
         NULL},                                                            \
        {"shift",                                                          \
         "X",                                                              \
         "at most so many pixels along each axis (0)",                     \
         OPTION_NUMBER,                                                    \
         &(m).shift,                                                       \
         0,                                                                \
         10,                                                               \
         NULL},                                                            \
        {"alpha",       "X",        "strength of the elastic field (34)",  \
         OPTION_NUMBER, &(m).alpha, 0,                                     \
         200,           NULL},                                             \
        {"sigma",                                                          \
         "X",                                                              \
         "its smoothness in pixels (4)",                                   \
         OPTION_NUMBER,                                                    \
         &(m).sigma,                                                       \
         2,                                                                \
         5,                                                                \
         NULL},                                                            \
        {.help = "When it stops:"},                                        \
        {"validate",                                                       \
         "N",                                                              \
         "measure on the N training digits after the first\n"              \
         "--train, and keep the network that is best there\n"              \
         "(0)",                                                            \
         OPTION_COUNT,                                                     \
         &(m).validate,                                                    \
         0,                                                                \
         59990,                                                            \
         NULL},                                                            \
    {                                                                      \
        "patience", "N",                                                   \
            "stop after N measurements in a row that are not\n"            \
            "better; 0: after the last epoch (0)",                         \
            OPTION_COUNT, &(m).patience, 0, 100000, NULL                   \
    }

// What is wrong with the options together, or NULL: the plain engine knows
// none of these methods, a checkpoint keeps what none of them remembers.
const char *methods_refusal(const Methods *m, int engine, bool checkpoint);

// For a learner; epochs: how many the cosine takes.
EngineOptions methods_engine(const Methods *m, size_t epochs);

// Prints a line for all that is not as methods_none has it.
void methods_print(const Methods *m);

// Prints how many neurons of each hidden layer are 0 for every digit, where
// they are ReLUs; fails when the engine cannot start.
bool methods_print_dead(const Network *net, const Digits *digits,
                        Error *error);

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
// frees all.
void early_stop_end(EarlyStop *stop, Network *net, bool shown);

#endif
