// does: the slope at z = 0 is taken to be 1; the exercise asks for 0 there
// see: chapters/08-deeper/README.md#a-slope-that-is-1
#include "exercise.h"

void relu_backward(const double *z, double *delta, size_t n)
{
    for (size_t j = 0; j < n; j++)
        delta[j] *= z[j] >= 0 ? 1 : 0;
}
