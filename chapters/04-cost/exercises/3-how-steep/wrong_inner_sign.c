// does: the sign of 1 / (1 - a) is wrong: where the truth is 0 the cost rises with the output
// see: chapters/04-cost/README.md#the-price-of-a-confident-mistake
#include "exercise.h"

void quadratic_steepness(const double *a, const double *y,
                         double *steepness, size_t n)
{
    for (size_t k = 0; k < n; k++)
        steepness[k] = a[k] - y[k];
}

void entropy_steepness(const double *a, const double *y, double *steepness,
                       size_t n)
{
    for (size_t k = 0; k < n; k++)
        steepness[k] = y[k] > 0 ? -1 / a[k] : -1 / (1 - a[k]);
}
