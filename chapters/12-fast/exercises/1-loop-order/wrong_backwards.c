// does: the pixels are added from the last to the first, which rounds otherwise
// see: chapters/12-fast/README.md#one-product-six-ways
#include "exercise.h"

void weighted_inputs(const FloatLayer *layer, const float *x, float *z)
{
    for (size_t j = 0; j < layer->neurons; j++)
        z[j] = 0;
    for (size_t k = layer->inputs; k-- > 0;) {
        const float *w = layer->by_input + k * layer->neurons;
        for (size_t j = 0; j < layer->neurons; j++)
            z[j] += x[k] * w[j];
    }
}
