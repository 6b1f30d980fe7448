// layer_goes_wrong: what is left of the templates' answers when a mistake
// slips in.
#ifndef LAYER_GOES_WRONG_H
#define LAYER_GOES_WRONG_H

#include "ten_neurons.h"

typedef struct {
    Score scores[4]; // as it should be, and three mistakes
} LayerGoesWrong;

// good has been asked about the test set.
LayerGoesWrong layer_goes_wrong_of(const TenNeurons *good,
                                   const Digits *test);
void layer_goes_wrong_print(const LayerGoesWrong *it);

#endif
