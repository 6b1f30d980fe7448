#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++) {
        // Down column k: every neuron that read input k sends its blame
        // back over the same weight.
        double blame = 0;
        for (size_t j = 0; j < outputs; j++)
            blame += weights[j * inputs + k] * delta[j];
        // The slope belongs to neuron k alone, so it waits for the sum.
        before[k] = blame * slope[k];
    }
}
