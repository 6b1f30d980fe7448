// does: z is an int, which loses the fraction of every sum
// see: chapters/01-neuron/README.md#the-neuron-in-c
#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    int z = 0;
    for (size_t k = 0; k < n; k++)
        z += weights[k] * x[k];
    z += bias;
    return 1 / (1 + exp(-z));
}
