// does: the weights are read by rows: neuron k needs column k, weights[j * inputs + k]
// see: chapters/06-backprop/README.md#why-the-transpose
#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++) {
        before[k] = 0;
        for (size_t j = 0; j < outputs; j++)
            before[k] += weights[k * outputs + j] * delta[j];
        before[k] *= slope[k];
    }
}
