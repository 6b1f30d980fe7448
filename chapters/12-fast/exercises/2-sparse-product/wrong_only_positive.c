// does: a pixel below 0 is taken for paper: only 0 may be left out
// see: chapters/12-fast/README.md#what-a-zero-costs
#include "exercise.h"

size_t find_ink(const float *x, size_t n, size_t *ink)
{
    size_t count = 0;
    for (size_t k = 0; k < n; k++)
        if (x[k] > 0)
            ink[count++] = k;
    return count;
}

void sparse_weighted_inputs(const FloatLayer *layer, const float *x,
                            const size_t *ink, size_t count, float *z)
{
    for (size_t j = 0; j < layer->neurons; j++)
        z[j] = 0;
    for (size_t n = 0; n < count; n++) {
        const float *w = layer->by_input + ink[n] * layer->neurons;
        for (size_t j = 0; j < layer->neurons; j++)
            z[j] += x[ink[n]] * w[j];
    }
}
