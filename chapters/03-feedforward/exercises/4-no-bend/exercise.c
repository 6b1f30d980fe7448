#include "exercise.h"

void merge_layers(size_t inputs, size_t hidden, size_t outputs,
                  const double *w1, const double *b1, const double *w2,
                  const double *b2, double *w, double *b)
{
    // TODO: the product of the two matrices, and the biases that go with
    // it.
    (void)hidden;
    (void)w1;
    (void)b1;
    (void)w2;
    (void)b2;
    for (size_t i = 0; i < outputs; i++) {
        for (size_t k = 0; k < inputs; k++)
            w[i * inputs + k] = 0;
        b[i] = 0;
    }
}
