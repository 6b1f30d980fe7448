// random_guess: random weights guess.
#ifndef RANDOM_GUESS_H
#define RANDOM_GUESS_H

#include "data/digits.h"
#include "nn/network.h"
#include "trace/trace.h"

enum { NETWORKS_MOST = 20 };

// What a network makes of a whole set of digits.
typedef struct Guess {
    double accuracy;
    double given[DIGITS_CLASSES]; // how often it answers 0 … 9, 0 to 1
    size_t favourite;             // the answer it gives most often
} Guess;

Guess guess_of(const Network *net, const Digits *digits);

// How networks with random weights do on the test set.
typedef struct RandomGuess {
    size_t count;
    uint64_t seed; // of the first; the next ones have the next seeds
    Guess network[NETWORKS_MOST];
    double mean;                  // of the accuracies
    double mean_share;            // of the favourite answers
    double least[DIGITS_CLASSES]; // between which numbers the outputs of
    double most[DIGITS_CLASSES];  // the first network move
} RandomGuess;

// first: the first of count networks, which all have its shape; start is
// how their weights begin.
RandomGuess random_guess_of(const Network *first, Initialisation start,
                            uint64_t seed, size_t count,
                            const Digits *test);
void random_guess_print(const RandomGuess *it);
void random_guess_trace(Trace *trace, const RandomGuess *it);

#endif
