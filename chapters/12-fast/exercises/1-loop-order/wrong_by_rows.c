// does: the weights are taken from [neurons][inputs], where they lie as [inputs][neurons]
// see: chapters/12-fast/README.md#one-product-six-ways
#include "exercise.h"

void weighted_inputs(const FloatLayer *layer, const float *x, float *z)
{
    for (size_t j = 0; j < layer->neurons; j++)
        z[j] = 0;
    for (size_t k = 0; k < layer->inputs; k++)
        for (size_t j = 0; j < layer->neurons; j++)
            z[j] += x[k] * layer->by_input[j * layer->inputs + k];
}
