// does: the table lies on its side: weights[j][k] is weights[j * inputs + k]
// see: chapters/06-backprop/README.md#the-four-equations
#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    for (size_t j = 0; j < outputs; j++) {
        for (size_t k = 0; k < inputs; k++)
            weights[k * outputs + j] += delta[j] * input[k];
        biases[j] += delta[j];
    }
}
