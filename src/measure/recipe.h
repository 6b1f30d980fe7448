// recipe: one way to make a network that reads digits, for chapters that
// compare many of them.
//
// One hidden layer of sigmoid neurons, softmax outputs, cross-entropy,
// first weights N(0, 1/n), or N(0, 1) where the start is unscaled; trained
// by the fast engine.  The same recipe
// gives the same network to the last bit, on every machine.
#ifndef MEASURE_RECIPE_H
#define MEASURE_RECIPE_H

#include "measure/learner.h"

typedef struct {
    size_t hidden, epochs, batch;
    double rate, l2, dropout;
    uint64_t seed;
    bool unscaled; // begins with weights and biases from N(0, 1)
} Recipe;

// Trains a network on these digits, which are not an empty set.  watch may
// be NULL.  The caller frees it with network_free; NULL, with the reason in
// error, when the engine cannot start.
Network *recipe_train(const Recipe *recipe, const Digits *digits,
                      LearnerWatch *watch, void *what, Error *error);

#endif
