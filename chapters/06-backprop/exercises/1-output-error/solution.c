#include "exercise.h"

void error_quadratic(const double *a, const double *y, double *delta,
                     size_t n)
{
    for (size_t j = 0; j < n; j++) {
        double slope = a[j] * (1 - a[j]);
        delta[j] = (a[j] - y[j]) * slope;
    }
}

void error_cross_entropy(const double *a, const double *y, double *delta,
                         size_t n)
{
    // (a - y) / (a (1 - a)) times a (1 - a).  Cancelled on paper: in C the
    // product would be infinity times 0 where a has reached 0 or 1.
    for (size_t j = 0; j < n; j++)
        delta[j] = a[j] - y[j];
}
