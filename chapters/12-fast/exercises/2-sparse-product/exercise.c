#include "exercise.h"

size_t find_ink(const float *x, size_t n, size_t *ink)
{
    // TODO: list the places k with x[k] != 0.
    (void)x;
    (void)n;
    (void)ink;
    return 0;
}

void sparse_weighted_inputs(const FloatLayer *layer, const float *x,
                            const size_t *ink, size_t count, float *z)
{
    // TODO: for each place of the list, add its share to every neuron.
    (void)layer;
    (void)x;
    (void)ink;
    (void)count;
    (void)z;
}
