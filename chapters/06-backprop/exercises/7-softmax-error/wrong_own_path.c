// does: only the path through the output's own activation is taken: every other output hears of this z too
// see: chapters/06-backprop/README.md#outputs-that-answer-one-question-together
#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    for (size_t j = 0; j < n; j++) {
        delta[j] = 0;
        for (size_t i = 0; i < n; i++)
            delta[j] += i == j ? (a[j] - y[j]) * a[j] * (1 - a[j]) : 0;
    }
}
