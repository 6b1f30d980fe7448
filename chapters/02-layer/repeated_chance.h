// repeated_chance: chance that can be repeated: a seed's draws, and that
// random weights fall as a bell does.
#ifndef REPEATED_CHANCE_H
#define REPEATED_CHANCE_H

#include "nn/layer.h"
#include "nn/random.h"

enum { SHARES = 8, DRAWS = 5 };

typedef struct {
    uint64_t seed[3];
    double draw[3][DRAWS]; // from N(0, 1), with each of these seeds
    size_t inputs, count;  // of the random weights
    double deviation;
    struct {
        double low, high; // in units of the deviation
        size_t count;     // of weights between them
        double bell;      // their share under a normal distribution
    } share[SHARES];
    double largest; // weight, by size
} RepeatedChance;

// layer: its weights are drawn with the deviation 1/sqrt(inputs).
RepeatedChance repeated_chance_of(const Layer *layer, uint64_t seed);
void repeated_chance_print(const RepeatedChance *it);

#endif
