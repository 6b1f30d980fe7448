// Exercise 02-4: a shuffle that gives each order the same chance.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

#include "nn/random.h"

// Puts the items into random order, each of the n! orders equally likely.
//   random: where chance comes from: random_below(random, m) is 0 … m - 1
//   items:  [n], n > 0
void shuffle(Random *random, size_t *items, size_t n);

#endif
