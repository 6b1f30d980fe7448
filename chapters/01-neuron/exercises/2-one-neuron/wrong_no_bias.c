// does: the bias is forgotten
// see: chapters/01-neuron/README.md#the-bias-is-a-threshold
#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    (void)bias;
    double z = 0;
    for (size_t k = 0; k < n; k++)
        z += weights[k] * x[k];
    return 1 / (1 + exp(-z));
}
