// does: what was there is multiplied by the product, where it has to be
// added to
// see: chapters/06-backprop/README.md#the-code
#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    for (size_t j = 0; j < outputs; j++) {
        for (size_t k = 0; k < inputs; k++)
            weights[j * inputs + k] *= delta[j] * input[k];
        biases[j] += delta[j];
    }
}
