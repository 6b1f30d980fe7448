// does: the slope is multiplied in twice, inside the sum and after it
// see: chapters/06-backprop/README.md#step-5-pass-it-back
#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++) {
        double blame = 0;
        for (size_t j = 0; j < outputs; j++)
            blame += weights[j * inputs + k] * delta[j] * slope[k];
        before[k] = blame * slope[k];
    }
}
