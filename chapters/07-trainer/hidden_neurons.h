// hidden_neurons: what each hidden neuron of a network with one hidden
// layer turned out to do ("What the hidden neurons learned to see").
#ifndef HIDDEN_NEURONS_H
#define HIDDEN_NEURONS_H

#include "data/digits.h"
#include "holes_and_labels.h"
#include "nn/network.h"
#include "second_layer.h"
#include "trace/trace.h"

enum { NINE = 9 };

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
    const Network *net;
    SeenDigits seen;    // that they were measured on
    size_t tested;      // how many test digits there are
    SecondLayer second; // of such networks with one layer more; the caller
                        // sets it, and it is freed with the rest
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
