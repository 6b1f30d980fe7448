// hidden_neurons: what each hidden neuron of a network with one hidden
// layer turned out to do ("What the hidden neurons learned to see").
#ifndef HIDDEN_NEURONS_H
#define HIDDEN_NEURONS_H

#include "data/digits.h"
#include "nn/network.h"
#include "trace/trace.h"

enum { NINE = 9 };

// A number that says what a neuron is like; any may be negative.
typedef enum {
    HOLE,        // correlation with "the picture has a hole"
    HOLE_WITHIN, // the same when the label is taken out
    BY_LABEL,    // share of its variation that the label explains
    BAR,         // share of its weights that one bar explains; negative
                 // when the bar's weights are
    TRAITS
} Trait;

// Measured on the first 10,000 test digits.
typedef struct {
    double outgoing[DIGITS_CLASSES_MOST]; // its weights to the outputs
    double lost[DIGITS_CLASSES_MOST]; // share of each class lost without it
    double lost_all;                  // share of all digits lost without it
    size_t top[NINE], bottom[NINE];   // the digits with its largest and
                                      // smallest weighted input
    double trait[TRAITS];
} NeuronFacts;

typedef struct HiddenNeurons {
    size_t count, classes;
    NeuronFacts *at, *before; // [count], as trained, and before training
    double *hole;             // [digits], see ink_shapes.h
    const Network *net;
    Digits digits; // that they were measured on: the caller's
    size_t tested; // how many test digits there are
} HiddenNeurons;

// first: the same network before training.  Of a network with more layers
// or none nothing is found out: count is 0 then.  net and digits stay the
// caller's.  Free with hidden_neurons_free.
HiddenNeurons hidden_neurons_of(const Network *net, const Network *first,
                                const Digits *digits);
void hidden_neurons_free(HiddenNeurons *neurons);

// What excites each of them and what is lost without it.
void hidden_neurons_print(const HiddenNeurons *neurons);
void hidden_neurons_trace(Trace *trace, const HiddenNeurons *neurons);

// The neuron whose loss costs the most accuracy.
size_t hidden_neurons_dearest(const HiddenNeurons *neurons);

#endif
