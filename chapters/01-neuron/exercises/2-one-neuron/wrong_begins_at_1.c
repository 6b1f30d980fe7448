// does: the loop begins at 1; the first input is number 0
// see: chapters/01-neuron/README.md#the-neuron-in-c
#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    double z = bias;
    for (size_t k = 1; k < n; k++)
        z += weights[k] * x[k];
    return 1 / (1 + exp(-z));
}
