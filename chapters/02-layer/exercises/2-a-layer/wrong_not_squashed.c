// does: the sums are not squashed: that is z, not a
// see: chapters/02-layer/README.md#the-layer-in-c
#include "exercise.h"

#include "nn/activation.h"

void layer_forward(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a)
{
    for (size_t j = 0; j < outputs; j++) {
        double z = biases[j];
        for (size_t k = 0; k < inputs; k++)
            z += weights[j * inputs + k] * x[k];
        a[j] = z;
    }
}
