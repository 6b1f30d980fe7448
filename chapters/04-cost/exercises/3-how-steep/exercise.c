#include "exercise.h"

void quadratic_steepness(const double *a, const double *y,
                         double *steepness, size_t n)
{
    // TODO: how much does the cost change when a[k] moves?
    (void)a;
    (void)y;
    for (size_t k = 0; k < n; k++)
        steepness[k] = 0;
}

void entropy_steepness(const double *a, const double *y, double *steepness,
                       size_t n)
{
    // TODO: the same for cross-entropy.
    (void)a;
    (void)y;
    for (size_t k = 0; k < n; k++)
        steepness[k] = 0;
}
