// run: one network's training: how it is to be done, and its history.
#ifndef RUN_H
#define RUN_H

#include "base/file.h"
#include "data/digits.h"
#include "methods.h"
#include "nn/network.h"
#include "workbook/options.h"

// How a network is made and trained.
typedef struct {
    Sizes hidden;           // {1, {0}}: no hidden layer
    int activation, output; // of the layers, each an Activation
    int init;               // an Initialisation
    int cross_entropy;      // or, when 0, the quadratic cost
    int engine;             // ENGINE_FAST or ENGINE_PLAIN
    size_t epochs, batch;
    size_t every;   // how many epochs between two measurements
    bool test_only; // measure on the test digits alone
    double rate, l2;
    Methods methods;
    const char *load, *checkpoint; // files, or NULL
    bool resume;                   // from the checkpoint
} Plan;

// Cross-entropy comes in two kinds; the output decides which one fits.
Cost plan_cost(const Plan *plan, const Network *net);

// A network with its first weights, for so many classes.  Free with
// network_free.
Network *plan_network(const Plan *plan, size_t classes, uint64_t seed);

// One measurement.
typedef struct {
    size_t epoch; // how many the network has behind it
    Evaluation training, test;
    double update; // the length of all that was added to theta since the
                   // measurement before
} Epoch;

// epochs[0] is how the network was before the first.
typedef struct Run {
    uint64_t seed;
    const Digits *digits; // what it learns from; the caller's
    Network *net;
    size_t first; // epochs it had behind it before this training
    size_t done;  // and has now
    size_t count, best, last; // best, last: indices into epochs
    size_t kept; // and when net was as it is: last, unless training ended
                 // with the best on validation digits
    Epoch *epochs;
    FileMark written; // the checkpoint as this run found or left it
    bool complete;    // false when it was interrupted
} Run;

// The same training with one seed after the other; at[0] is looked into.
typedef struct Runs {
    size_t count;
    Run *at; // [count]
} Runs;

// Adds a measurement to a run that has room for it.
void run_note(Run *run, const Epoch *epoch);
void run_free(Run *run);
void runs_free(Runs *runs);

const Epoch *run_best(const Run *run);
const Epoch *run_last(const Run *run);
const Epoch *run_kept(const Run *run);

// The network is as it was after this epoch, which was measured.
void run_keep(Run *run, size_t epoch);

// A measurement as six numbers: epoch, cost and accuracy in training, cost
// and accuracy on test, update.
enum { EPOCH_COLUMNS = 6 };
void epoch_row(const Epoch *epoch, double row[EPOCH_COLUMNS]);
Epoch epoch_of_row(const double row[EPOCH_COLUMNS]);

#endif
