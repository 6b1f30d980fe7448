// learner: one way to train, whichever engine does the work.
//
// The plain engine is nn/descent: double precision, one example at a time,
// the code that the book shows.  The fast one computes the same in single
// precision, a mini-batch at a time.
#ifndef LEARNER_H
#define LEARNER_H

#include "data/digits.h"
#include "nn/descent.h"

typedef struct Learner Learner;

// Room to train net on these digits.  net and digits stay the caller's and
// where they are.  Free with learner_free.
Learner *learner_new(Network *net, const Digits *digits,
                     DescentOptions options);
void learner_free(Learner *learner);

// One mini-batch: the digits items[0 .. n-1].  Moves net.
void learner_batch(Learner *learner, const size_t *items, size_t n);

// The mean cost and the accuracy of the net on a set of digits.
Evaluation learner_evaluate(const Learner *learner, const Digits *digits);

#endif
