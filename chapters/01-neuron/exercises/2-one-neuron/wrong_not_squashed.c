// does: the sum is not squashed: that is z, not a
// see: chapters/01-neuron/README.md#the-sigmoid
#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    double z = bias;
    for (size_t k = 0; k < n; k++)
        z += weights[k] * x[k];
    return z;
}
