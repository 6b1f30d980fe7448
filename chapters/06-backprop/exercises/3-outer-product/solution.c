#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    for (size_t j = 0; j < outputs; j++) {
        // Row j belongs to neuron j: its blame times each input.
        for (size_t k = 0; k < inputs; k++)
            weights[j * inputs + k] += delta[j] * input[k];
        // A bias is a weight that carries 1.
        biases[j] += delta[j];
    }
}
