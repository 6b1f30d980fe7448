#include "exercise.h"

#include <math.h>

double neuron_forward(const double *weights, const double *x, size_t n,
                      double bias)
{
    // TODO: weigh the inputs, add the bias, squash the result.
    (void)weights;
    (void)x;
    (void)n;
    (void)bias;
    return 0;
}
