// does: every output i is given the slope of a sigmoid, whichever z is nudged
// see: chapters/06-backprop/README.md#outputs-that-answer-one-question-together
#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    for (size_t j = 0; j < n; j++) {
        delta[j] = 0;
        for (size_t i = 0; i < n; i++)
            delta[j] += (a[i] - y[i]) * a[i] * (1 - a[i]);
    }
}
