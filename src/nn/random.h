// random: chance that can be repeated.
//
// The generator is our own, so the same seed gives the same numbers on
// every machine, in every year.  It uses whole-number arithmetic and, for
// real numbers, only +, -, * and comparisons, which IEEE 754 fixes to the
// last bit; log or sin would differ from one C library to the next.
//
// Source of the generator: Blackman and Vigna, "Scrambled linear
// pseudorandom number generators" (2021): xoshiro256**, its four words
// filled by splitmix64.
#ifndef NN_RANDOM_H
#define NN_RANDOM_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint64_t state[4];
} Random;

// A generator started from a seed; every seed, also 0, is a good one.
Random random_start(uint64_t seed);

// The next 64 random bits.
uint64_t random_bits(Random *random);

// A number in [0, 1), a multiple of 2^-53, all equally likely.
double random_unit(Random *random);

// A number in [low, high); the sum's rounding may, once in a great while,
// give high itself.
double random_uniform(Random *random, double low, double high);

// A whole number in [0, n), all equally likely.  n > 0.
size_t random_below(Random *random, size_t n);

// A number from the normal distribution with this mean and standard
// deviation.  Exact, and made by comparing uniform numbers only.
// Source: von Neumann, "Various techniques used in connection with random
// digits" (1951).
double random_normal(Random *random, double mean, double deviation);

// Shuffles items[0..n-1]; every order is equally likely (Fisher and Yates).
void random_shuffle(Random *random, size_t *items, size_t n);

#endif
