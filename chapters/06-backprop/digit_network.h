// digit_network: the 784-16-10 network of this chapter, trained without a
// bug or, for the gallery, with one.
#ifndef DIGIT_NETWORK_H
#define DIGIT_NETWORK_H

#include "data/digits.h"
#include "measure/bugs.h"

enum { DIGIT_HIDDEN = 16, DIGIT_IMAGES = 10000, DIGIT_EPOCHS = 2 };

// How all of them are trained.
extern const DescentOptions digit_training;

// Trains one, from the same first weights on the same digits in the same
// order for each bug.  The caller frees it.
Network *digit_network(Bug bug, const DigitsSets *sets, uint64_t seed);

#endif
