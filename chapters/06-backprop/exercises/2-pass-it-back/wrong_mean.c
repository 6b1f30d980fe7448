// does: the mean of the blames is taken, where paths that meet are added
// see: chapters/06-backprop/README.md#step-5-pass-it-back
#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++) {
        double blame = 0;
        for (size_t j = 0; j < outputs; j++)
            blame += weights[j * inputs + k] * delta[j];
        before[k] = blame / (double)outputs * slope[k];
    }
}
