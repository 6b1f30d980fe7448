// does: the weights are added up and x is never multiplied
// see: chapters/01-neuron/README.md#the-weighted-sum
#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    double z = 0;
    for (size_t k = 0; k < n; k++)
        z += weights[k];
    (void)x;
    z += bias;
    return 1 / (1 + exp(-z));
}
