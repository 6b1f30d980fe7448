// by_hand: a network that you can follow by hand, with one example.
//
// It is the book's own (Matt Mazur's 2-2-2 network of 2015) or the
// reader's (own_network.h).
#ifndef BY_HAND_H
#define BY_HAND_H

#include "base/phrase.h"
#include "learning_step.h"

typedef struct ByHand {
    Network *net;
    double *x; // [network_inputs(net)]
    double *y; // [network_outputs(net)], the truth
    Cost cost;
    double rate;
} ByHand;

// The numbers of "A Step by Step Backpropagation Example".
extern const double mazur_input[2], mazur_target[2], mazur_rate;

// The network of that article, with its example.
ByHand by_hand_of_mazur(void);
void by_hand_free(ByHand *it);

// Its first step of learning.  Free with learning_step_free.
LearningStep *by_hand_step(const ByHand *it);

// Records that step and the pass forward after it.
void by_hand_trace(Trace *trace, const LearningStep *step);

// The parameters in the order in which people write them down: for each
// neuron its weights, then its bias.  values: [parameter_count].
void by_hand_fill(Network *net, const double *values);
void by_hand_fill_mazur(Network *net);

// The name of neuron j of layer l, where l = 0 is the input: x1, h1, o1,
// and with several hidden layers h2.1 for the first neuron of layer 2.
Phrase neuron_name(const Network *net, size_t l, size_t j);

#endif
