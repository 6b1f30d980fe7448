// does: the first layer's weights are read column after column
// see: chapters/03-feedforward/README.md#layers-in-a-row
#include "exercise.h"

void merge_layers(size_t inputs, size_t hidden, size_t outputs,
                  const double *w1, const double *b1, const double *w2,
                  const double *b2, double *w, double *b)
{
    for (size_t i = 0; i < outputs; i++) {
        for (size_t k = 0; k < inputs; k++) {
            double sum = 0;
            for (size_t j = 0; j < hidden; j++)
                sum += w2[i * hidden + j] * w1[k * hidden + j];
            w[i * inputs + k] = sum;
        }
        b[i] = b2[i];
        for (size_t j = 0; j < hidden; j++)
            b[i] += w2[i * hidden + j] * b1[j];
    }
}
