// second_hidden_layer: the error passed back twice, and what that costs.
#ifndef SECOND_HIDDEN_LAYER_H
#define SECOND_HIDDEN_LAYER_H

#include "by_hand.h"

// Mazur's network with one more layer, and its step of learning; and one
// slope of its first layer, asked of the cost itself.
typedef struct SecondHiddenLayer {
    ByHand network;
    LearningStep *step;
    double nudged; // dC/dw of the weight from x1 to h1.1
} SecondHiddenLayer;

SecondHiddenLayer second_hidden_layer_of(void);
void second_hidden_layer_free(SecondHiddenLayer *it);

void second_hidden_layer_print(const SecondHiddenLayer *it);

// What one pass costs for networks of several depths.
void price_print(void);

#endif
