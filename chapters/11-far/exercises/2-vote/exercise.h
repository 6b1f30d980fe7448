// Exercise 11-2: what several networks answer together.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

#define OUTPUTS 10

// outputs: [networks][OUTPUTS], the outputs of each network for one digit.
// Each network votes for its largest output; returns the digit with the
// most votes.
size_t by_majority(const double outputs[][OUTPUTS], size_t networks);

// Returns the digit whose outputs have the largest sum.
size_t by_mean(const double outputs[][OUTPUTS], size_t networks);

#endif
