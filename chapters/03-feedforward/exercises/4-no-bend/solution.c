#include "exercise.h"

void merge_layers(size_t inputs, size_t hidden, size_t outputs,
                  const double *w1, const double *b1, const double *w2,
                  const double *b2, double *w, double *b)
{
    for (size_t i = 0; i < outputs; i++) {
        // From input k to output i there is a way through each hidden
        // neuron j, and each way is worth the product of its two weights.
        for (size_t k = 0; k < inputs; k++) {
            double sum = 0;
            for (size_t j = 0; j < hidden; j++)
                sum += w2[i * hidden + j] * w1[j * inputs + k];
            w[i * inputs + k] = sum;
        }
        // The bias of a hidden neuron reaches output i over one weight.
        b[i] = b2[i];
        for (size_t j = 0; j < hidden; j++)
            b[i] += w2[i * hidden + j] * b1[j];
    }
}
