// neuron_goes_wrong: four mistakes that are easily made, and what they
// cost.
#ifndef NEURON_GOES_WRONG_H
#define NEURON_GOES_WRONG_H

#include "threshold.h"

enum { MISTAKEN = 5 }; // the neuron as it should be, and four mistakes

typedef struct {
    const char *name;
    double z;          // of the digit
    Mistakes mistakes; // on the test set
} Mistaken;

typedef struct {
    size_t index; // the digit that z is of
    Mistaken neuron[MISTAKEN];
} NeuronGoesWrong;

// Digit index of the test set, and all 0s and 1s of it, with a neuron that
// has one mistake in it.
NeuronGoesWrong neuron_goes_wrong_of(Neuron neuron, const Digits *test,
                                     size_t index);
void neuron_goes_wrong_print(const NeuronGoesWrong *it);

#endif
