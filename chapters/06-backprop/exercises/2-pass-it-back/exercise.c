#include "exercise.h"

void pass_back(const double *weights, size_t outputs, size_t inputs,
               const double *delta, const double *slope, double *before)
{
    // TODO: sum over the neurons of the layer, then multiply by the slope.
    (void)weights;
    (void)outputs;
    (void)delta;
    (void)slope;
    for (size_t k = 0; k < inputs; k++)
        before[k] = 0;
}
