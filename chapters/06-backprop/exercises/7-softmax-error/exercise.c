#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    // TODO: for each j, add up what comes through every output i.
    (void)a;
    (void)y;
    for (size_t j = 0; j < n; j++)
        delta[j] = 0;
}
