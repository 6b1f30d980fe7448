// does: the other shares are taken to rise; they fall, by a[i] a[j]
// see: chapters/06-backprop/README.md#outputs-that-answer-one-question-together
#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    for (size_t j = 0; j < n; j++) {
        delta[j] = 0;
        for (size_t i = 0; i < n; i++)
            delta[j] += (a[i] - y[i]) * a[i] * (i == j ? 1 - a[j] : a[j]);
    }
}
