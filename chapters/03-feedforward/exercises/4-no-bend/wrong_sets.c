// does: each way takes the place of the others: = where += is needed
// see: chapters/03-feedforward/README.md#what-goes-wrong
#include "exercise.h"

void merge_layers(size_t inputs, size_t hidden, size_t outputs,
                  const double *w1, const double *b1, const double *w2,
                  const double *b2, double *w, double *b)
{
    for (size_t i = 0; i < outputs; i++) {
        for (size_t k = 0; k < inputs; k++) {
            double sum = 0;
            for (size_t j = 0; j < hidden; j++)
                sum = w2[i * hidden + j] * w1[j * inputs + k];
            w[i * inputs + k] = sum;
        }
        b[i] = b2[i];
        for (size_t j = 0; j < hidden; j++)
            b[i] += w2[i * hidden + j] * b1[j];
    }
}
