// does: the cost is computed: that is the cost itself, and not how it changes
// see: chapters/04-cost/README.md#the-price-of-a-confident-mistake
#include "exercise.h"

void quadratic_steepness(const double *a, const double *y,
                         double *steepness, size_t n)
{
    for (size_t k = 0; k < n; k++)
        steepness[k] = (a[k] - y[k]) * (a[k] - y[k]) / 2;
}

void entropy_steepness(const double *a, const double *y, double *steepness,
                       size_t n)
{
    for (size_t k = 0; k < n; k++)
        steepness[k] = (a[k] - y[k]) / (a[k] * (1 - a[k]));
}
