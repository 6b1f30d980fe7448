// does: a[] is added to instead of set; it does not begin at 0
// see: chapters/02-layer/README.md#the-layer-in-c
#include "exercise.h"

#include "nn/activation.h"

void layer_forward(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a)
{
    for (size_t j = 0; j < outputs; j++) {
        for (size_t k = 0; k < inputs; k++)
            a[j] += weights[j * inputs + k] * x[k];
        a[j] = sigmoid(a[j] + biases[j]);
    }
}
