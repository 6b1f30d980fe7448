// predictions: what a network answers to each digit of a set, and how often
// it is right.
//
// The prediction is the place of the largest output.  Its confidence is
// that output; the runner-up is the second largest.
#ifndef MEASURE_PREDICTIONS_H
#define MEASURE_PREDICTIONS_H

#include "base/error.h"
#include "data/digits.h"
#include "engine/set.h"
#include "nn/network.h"

typedef struct {
    size_t count, right;         // right: predicted[i] == labels[i]
    size_t classes;              // the network's outputs
    const unsigned char *labels; // [count], the set's; or NULL
    unsigned char *predicted;    // [count]
    double **z;         // [count][classes], weighted inputs of the output
                        // layer; NULL from predictions_of_set
    double **a;         // [count][classes], the outputs
    size_t *of_label;   // [classes], how many digits have this label
    size_t *given;      // [classes], how often this was predicted
    size_t **confusion; // [label][predicted], classes of each
} Predictions;

// Asks a network with 784 inputs about every digit; it has an output for
// each class.  Without labels (digits->labels NULL) nothing is counted but
// given.  The digits
// must stay where they are.  Free with predictions_free.
Predictions predictions_of(const Network *net, const Digits *digits);

// The same through src/engine, in single precision and sooner, of pictures
// in any form that it takes, as of grey levels between two bytes.  Fails
// when the engine cannot start; then there is nothing to free.
bool predictions_of_set(const Network *net, const EngineSet *set,
                        Predictions *predictions, Error *error);

void predictions_free(Predictions *predictions);

// right / count; 0 for an empty set.
double predictions_accuracy(const Predictions *predictions);

// The share of the digits of this label that is predicted right, its
// recall; 0 when there is none.
double predictions_recall(const Predictions *predictions, size_t label);

bool predictions_right(const Predictions *predictions, size_t i);

// The largest output for digit i.
double predictions_confidence(const Predictions *predictions, size_t i);

// The place of the second largest output for digit i, the first one when
// several are equal, and how far it lies behind the largest.
size_t predictions_runner_up(const Predictions *predictions, size_t i);
double predictions_margin(const Predictions *predictions, size_t i);

// By how much the largest output for digit i leads that of its label: 0
// when the prediction is right.
double predictions_lead(const Predictions *predictions, size_t i);

// The place of the second largest of n > 1 numbers.
size_t runner_up(const double *a, size_t n);

// How often one label was taken for another.
typedef struct {
    size_t label, predicted, times;
} Confused;

// The most frequent mistakes, the worst first; equal ones in the order of
// label, then prediction.  Writes at most `most` and returns how many.
size_t predictions_confused(const Predictions *predictions, size_t most,
                            Confused *worst);

#endif
