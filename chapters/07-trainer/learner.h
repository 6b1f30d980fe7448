// learner: one way to train, whichever engine does the work.
//
// The plain engine is nn/descent: double precision, one example at a time,
// the code that the book shows.  The fast one, src/engine, computes the
// same in single precision, a mini-batch at a time.
#ifndef LEARNER_H
#define LEARNER_H

#include "base/error.h"
#include "data/digits.h"
#include "nn/descent.h"

enum { ENGINE_FAST, ENGINE_PLAIN };
extern const char *const learner_engines[]; // the names, ended by NULL

typedef struct Learner Learner;

// Room to train net on these digits, which stay the caller's and where they
// are.  NULL when the fast engine refuses.  Free with learner_free.
Learner *learner_new(int engine, Network *net, const Digits *digits,
                     DescentOptions options, Error *error);
void learner_free(Learner *learner);

// One mini-batch: the digits items[0 .. n-1], n <= options.batch.
void learner_batch(Learner *learner, const size_t *items, size_t n);

// Brings what was learned into the net; until then it may be behind.
void learner_store(const Learner *learner);

// The mean cost and the accuracy on a set of digits.
Evaluation learner_evaluate(Learner *learner, const Digits *digits);

#endif
