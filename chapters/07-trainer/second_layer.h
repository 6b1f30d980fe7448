// second_layer: what a second hidden layer, of as many neurons, turned out
// to go along with ("And in a second layer?").
#ifndef SECOND_LAYER_H
#define SECOND_LAYER_H

#include "holes_and_labels.h"
#include "training.h"

// One network, before training [0] and after it [1].
typedef struct {
    uint64_t seed;
    double accuracy;
    double hole_within[2]; // the largest of the layer
    double by_label[2];    // the mean of the layer
} SecondLayerRun;

typedef struct SecondLayer {
    size_t count;       // networks
    size_t neurons;     // of each hidden layer
    SecondLayerRun *at; // [count]
} SecondLayer;

// Trains so many networks as the plan says, but with one hidden layer more,
// and looks into them by the digits seen.  Where the plan has not one
// hidden layer, or begins from a file or writes one, there is nothing to be
// done: count is 0 then.  Ends the program when the cost leaves the
// numbers.  Free with second_layer_free.
SecondLayer second_layer_of(const Workbook *book, const Plan *plan,
                            const DigitsSets *sets, size_t networks,
                            const SeenDigits *seen);
void second_layer_free(SecondLayer *layer);

void second_layer_print(const SecondLayer *layer);
void second_layer_trace(Trace *trace, const SecondLayer *layer);

#endif
