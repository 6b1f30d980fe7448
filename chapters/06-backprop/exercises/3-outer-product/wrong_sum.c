// does: every row gets the sum of the inputs: the outer product has no sum in it
// see: chapters/06-backprop/README.md#the-four-equations
#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    for (size_t j = 0; j < outputs; j++) {
        for (size_t k = 0; k < inputs; k++)
            for (size_t m = 0; m < inputs; m++)
                weights[j * inputs + k] += delta[j] * input[m];
        biases[j] += delta[j];
    }
}
