// softmax_error: the error of outputs that answer one question together.
#ifndef SOFTMAX_ERROR_H
#define SOFTMAX_ERROR_H

#include "learning_step.h"

enum { ANSWERS = 2, LOGARITHMS = 5 };

// The outputs of a step taken once more: by the sigmoid with binary
// cross-entropy, and by softmax with cross-entropy.  Index [i][j]: output i
// when z_j is nudged.
typedef struct SoftmaxError {
    double x[LOGARITHMS], ln_slope[LOGARITHMS]; // measured
    double z[ANSWERS], y[ANSWERS];
    double single[ANSWERS]; // a = sigmoid(z)
    double a[ANSWERS];      // a = softmax(z)
    double C;               // their cross-entropy
    double da_dz[ANSWERS][ANSWERS], nudged[ANSWERS][ANSWERS];
    double dC_da[ANSWERS];          // of cross-entropy: -y / a
    double share[ANSWERS][ANSWERS]; // dC/da_i da_i/dz_j
    double delta[ANSWERS];          // their sums over i
    double delta_nudged[ANSWERS];
} SoftmaxError;

// step: one of a network with two outputs whose truth adds up to 1.
SoftmaxError softmax_error_of(const LearningStep *step);
void softmax_error_print(const SoftmaxError *it);

#endif
