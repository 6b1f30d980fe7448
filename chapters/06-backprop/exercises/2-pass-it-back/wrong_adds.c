// does: before[] is added to instead of set; it does not begin at 0
// see: chapters/06-backprop/README.md#step-5-pass-it-back
#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++) {
        for (size_t j = 0; j < outputs; j++)
            before[k] += weights[j * inputs + k] * delta[j] * slope[k];
    }
}
