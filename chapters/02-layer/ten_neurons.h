// ten_neurons: one layer of ten neurons, and what it answers.
#ifndef TEN_NEURONS_H
#define TEN_NEURONS_H

#include "measure/predictions.h"
#include "nn/network.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// What ten neurons make of one digit, and of all the test set.
typedef struct TenNeurons {
    Network *net; // 784 inputs, one layer of ten sigmoids
    double z[DIGITS_CLASSES], a[DIGITS_CLASSES]; // of the digit shown
    Predictions test;                            // for the whole test set
} TenNeurons;

// The network with all its parameters 0; the caller frees it.
Network *ten_neurons_network(void);

// The answers of net to the digit shown, x: [784], and to the test set.
// net is freed with ten_neurons_free.
TenNeurons ten_neurons_of(Network *net, const double *x,
                          const Digits *test);
void ten_neurons_free(TenNeurons *it);

// The only layer of the ten neurons.
const Layer *ten_neurons_layer(const TenNeurons *it);

void ten_neurons_trace(Trace *trace, const TenNeurons *it, const char *id,
                       const char *title);

// How often the largest answer is right, and which one is given most.
typedef struct {
    char name[40];
    size_t right, favourite, times;
    double accuracy;
} Score;

// Of what was answered, or of a network that has yet to be asked.
Score score_of(const Predictions *all, const char *name);
Score score_ask(const Network *net, const Digits *test, const char *name);
void scores_print(const Score *scores, size_t count);

#endif
