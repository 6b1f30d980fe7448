#include "exercise.h"

void quadratic_steepness(const double *a, const double *y,
                         double *steepness, size_t n)
{
    // The square gives a factor of 2, and the half in front takes it away.
    for (size_t k = 0; k < n; k++)
        steepness[k] = a[k] - y[k];
}

void entropy_steepness(const double *a, const double *y, double *steepness,
                       size_t n)
{
    // For y = 1 that is -1 / a, for y = 0 it is 1 / (1 - a): minus the
    // inverse of the share that the truth was given, or plus.
    for (size_t k = 0; k < n; k++)
        steepness[k] = (a[k] - y[k]) / (a[k] * (1 - a[k]));
}
