#include "exercise.h"

#include "nn/activation.h"

void feed_forward(size_t depth, const size_t *sizes,
                  const double *parameters, double **a)
{
    // TODO: layer after layer, weigh what the layer before holds, and
    // squash.
    (void)parameters;
    for (size_t l = 1; l <= depth; l++)
        for (size_t j = 0; j < sizes[l]; j++)
            a[l][j] = sigmoid(0);
}
