// does: the slope is that of the sigmoid; ReLU's is 1 or 0
// see: chapters/08-deeper/README.md#a-slope-that-is-1
#include "exercise.h"

#include <math.h>

void relu_backward(const double *z, double *delta, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        double a = 1 / (1 + exp(-z[j]));
        delta[j] *= a * (1 - a);
    }
}
