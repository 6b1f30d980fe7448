// feedforward: what the program of chapter 3 hands to its figures.
//
// main.c, evidence.c and guess.c compute everything here; the figures only
// read it.
#ifndef CHAPTERS_FEEDFORWARD_H
#define CHAPTERS_FEEDFORWARD_H

#include <stddef.h>

#include "data/digits.h"
#include "nn/forward.h"
#include "nn/network.h"
#include "workbook/workbook.h"

enum { HIDDEN = 16, DEPTH = 3, NETWORKS_MOST = 20 };

// What one neuron of the last hidden layer gave to the winning output.
typedef struct {
    size_t neuron; // 0 to 15
    double a;      // its activation
    double w;      // the weight from it to the output
    double given;  // a times w
    double total;  // the bias and all that was given so far
} Evidence;

// One digit on its way through the trained network.
typedef struct Journey {
    const Digits *test;
    size_t digit; // its place in the test set
    int label;
    const Network *net;
    const Forward *pass;          // every z and a of this digit
    size_t answer;                // the output with the largest activation
    size_t second;                // the next
    double accuracy;              // of the network, on the whole test set
    double given[DIGITS_CLASSES]; // how often it answers 0 … 9, 0 to 1
    double seen[HIDDEN][DIGITS_PIXELS]; // layer 1: weight times pixel
    double softmax[DIGITS_CLASSES];
    double bias; // of the winning output
    Evidence evidence[HIDDEN];
    // The mean activation of each neuron of the last hidden layer over the
    // test digits of each class: what it is on for.
    double habit[HIDDEN][DIGITS_CLASSES];
} Journey;

// How networks with random weights do on the test set.
typedef struct Untrained {
    size_t count;
    double accuracy[NETWORKS_MOST];
    double given[NETWORKS_MOST][DIGITS_CLASSES]; // how often 0 … 9
    size_t favourite[NETWORKS_MOST]; // the answer it gives most often
    double share[NETWORKS_MOST];     // how often that is, 0 to 1
    double mean;                     // of the accuracies
    double mean_share;
    double commonest; // accuracy of always naming the commonest digit
    double darkness;  // accuracy of judging by the amount of ink
} Untrained;

#endif
