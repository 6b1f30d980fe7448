// does: the sums begin with whatever z held before
// see: chapters/12-fast/README.md#one-product-six-ways
#include "exercise.h"

void weighted_inputs(const FloatLayer *layer, const float *x, float *z)
{
    for (size_t k = 0; k < layer->inputs; k++) {
        const float *w = layer->by_input + k * layer->neurons;
        for (size_t j = 0; j < layer->neurons; j++)
            z[j] += x[k] * w[j];
    }
}
