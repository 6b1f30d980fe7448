// does: the outputs that should be 0 are left out: too large an output costs as well
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
        steepness[k] = -y[k] / a[k];
}
