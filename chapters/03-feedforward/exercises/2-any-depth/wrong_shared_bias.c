// does: all neurons of a layer get its first bias
// see: chapters/03-feedforward/README.md#the-network-in-c
#include "exercise.h"

#include "nn/activation.h"

void feed_forward(size_t depth, const size_t *sizes,
                  const double *parameters, double **a)
{
    const double *next = parameters; // of the layer under way
    for (size_t l = 1; l <= depth; l++) {
        size_t inputs = sizes[l - 1], outputs = sizes[l];
        const double *w = next;
        const double *b = w + outputs * inputs;
        for (size_t j = 0; j < outputs; j++) {
            double z = b[0];
            for (size_t k = 0; k < inputs; k++)
                z += w[j * inputs + k] * a[l - 1][k];
            a[l][j] = sigmoid(z);
        }
        next = b + outputs; // where the next layer's weights begin
    }
}
