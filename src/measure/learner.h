// learner: one way to train on digits, whichever engine does the work.
//
// The plain engine is nn/descent: double precision, one example at a time,
// the code that the book shows.  The fast one, src/engine, computes the
// same in single precision, a mini-batch at a time.
//
//     Learner *learner = learner_new(net, &digits, options, &error);
//     learner_run(learner, epochs, &random, watch, what);
//     learner_free(learner);
#ifndef MEASURE_LEARNER_H
#define MEASURE_LEARNER_H

#include "base/error.h"
#include "data/digits.h"
#include "engine/engine.h"
#include "nn/descent.h"

enum { ENGINE_FAST, ENGINE_PLAIN };
extern const char *const learner_engines[]; // the names, ended by NULL

typedef struct {
    int engine;             // ENGINE_FAST or ENGINE_PLAIN
    DescentOptions descent; // cost, rate, l2, batch
    double dropout;         // chance of each hidden neuron; the plain
                            // engine knows 0 only
    uint64_t seed;          // of the dropout
    const EngineOptions
        *methods; // how else the fast engine learns; its
                  // cost, rate, l2, batch and seed are not
                  // read, but its dropout is; NULL: plain descent
} LearnerOptions;

typedef struct Learner Learner;

// Room to train net on these digits; both stay the caller's and where they
// are.  NULL, with the reason in error, when the fast engine cannot start.
// Free with learner_free.
Learner *learner_new(Network *net, const Digits *digits,
                     LearnerOptions options, Error *error);
void learner_free(Learner *learner);

// Says that the next mini-batches belong to this epoch, from 0, and how
// many came before: a schedule and the distortions go by it.  learner_run
// counts by itself.
void learner_continue(Learner *learner, size_t epoch, uint64_t batches);

// Is every parameter a number, neither infinite nor NaN?
bool learner_finite(const Learner *learner);

// One mini-batch: the digits items[0 .. n-1], n <= batch.
void learner_batch(Learner *learner, const size_t *items, size_t n);

// Called before the first epoch, as epoch 0, and after each.
typedef void LearnerWatch(void *what, size_t epoch, Learner *learner);

// So many epochs of mini-batches, each in an order drawn from random; then
// the net holds what was learned.  watch may be NULL.
void learner_run(Learner *learner, size_t epochs, Random *random,
                 LearnerWatch *watch, void *what);

// Brings what was learned into the net; until then it may be behind.
void learner_store(const Learner *learner);

// The mean cost and the accuracy on a set of digits, count > 0.
Evaluation learner_evaluate(Learner *learner, const Digits *digits);

#endif
