// does: the error is added to the bias for each input instead of once
// see: chapters/06-backprop/README.md#step-6-gradients
#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    for (size_t j = 0; j < outputs; j++) {
        for (size_t k = 0; k < inputs; k++) {
            weights[j * inputs + k] += delta[j] * input[k];
            biases[j] += delta[j];
        }
    }
}
