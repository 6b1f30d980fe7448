// sixteen_neurons: what the neurons of the last hidden layer are on for.
#ifndef SIXTEEN_NEURONS_H
#define SIXTEEN_NEURONS_H

#include "data/digits.h"
#include "thirteen_thousand.h"
#include "trace/trace.h"

typedef struct SixteenNeurons {
    double mean[HIDDEN][DIGITS_CLASSES]; // of a, over the test digits of
                                         // each class
} SixteenNeurons;

SixteenNeurons sixteen_neurons_of(const Network *net, const Digits *test);
void sixteen_neurons_print(const SixteenNeurons *it);
void sixteen_neurons_trace(Trace *trace, const SixteenNeurons *it);

#endif
