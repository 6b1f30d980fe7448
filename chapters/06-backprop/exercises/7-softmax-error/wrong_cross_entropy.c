// does: a - y is taken, which is the error for cross-entropy; here the cost is the quadratic one
// see: chapters/06-backprop/README.md#outputs-that-answer-one-question-together
#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    for (size_t j = 0; j < n; j++)
        delta[j] = a[j] - y[j];
}
