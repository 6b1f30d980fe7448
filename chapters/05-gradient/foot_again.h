// foot_again: the 1 with the foot, read by the neuron of this chapter.
#ifndef FOOT_AGAIN_H
#define FOOT_AGAIN_H

#include "zero_from_one.h"

typedef struct FootAgain {
    bool is_in; // or there is no such digit
    double z[STOPS], a[STOPS];
} FootAgain;

// What the neuron, as it was at each stop of its learning, says to the
// digit; test: the whole test set.
FootAgain foot_again_of(const ZeroFromOne *learning, const Digits *test);
void foot_again_print(const FootAgain *it, const ZeroFromOne *learning);

#endif
