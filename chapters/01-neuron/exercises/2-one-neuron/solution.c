#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    // One product for each input: how much this input says, times how much
    // it counts.
    double z = 0;
    for (size_t k = 0; k < n; k++)
        z += weights[k] * x[k];
    // Minus the threshold, and only once: it belongs to the neuron, not to
    // an input.
    z += bias;
    return 1 / (1 + exp(-z));
}
