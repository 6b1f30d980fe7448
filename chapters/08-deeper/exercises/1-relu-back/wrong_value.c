// does: the errors are multiplied by the activation max(0, z); the slope is wanted, which is 1 or 0
// see: chapters/08-deeper/README.md#a-slope-that-is-1
#include "exercise.h"

void relu_backward(const double *z, double *delta, size_t n)
{
    for (size_t j = 0; j < n; j++)
        delta[j] *= z[j] > 0 ? z[j] : 0;
}
