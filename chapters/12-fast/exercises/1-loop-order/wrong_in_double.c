// does: the sums are kept in double, and rounded to float only once, at the end
// see: chapters/12-fast/README.md#a-sum-in-five-orders
#include "exercise.h"

void weighted_inputs(const FloatLayer *layer, const float *x, float *z)
{
    for (size_t j = 0; j < layer->neurons; j++) {
        double sum = 0;
        for (size_t k = 0; k < layer->inputs; k++)
            sum += (double)x[k] *
                   (double)layer->by_input[k * layer->neurons + j];
        z[j] = (float)sum;
    }
}
