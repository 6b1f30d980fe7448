#include "exercise.h"

void relu_backward(const double *z, double *delta, size_t n)
{
    // TODO: multiply each dC/da by the slope of ReLU at its z.
    (void)z;
    (void)delta;
    (void)n;
}
