#include "exercise.h"

void error_quadratic(const double *a, const double *y, double *delta,
                     size_t n)
{
    // TODO: how the cost changes with a, times the slope of the sigmoid;
    // then the same for the other cost, below.
    (void)a;
    (void)y;
    for (size_t j = 0; j < n; j++)
        delta[j] = 0;
}

void error_cross_entropy(const double *a, const double *y, double *delta,
                         size_t n)
{
    (void)a;
    (void)y;
    for (size_t j = 0; j < n; j++)
        delta[j] = 0;
}
