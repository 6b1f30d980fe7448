// does: the error of the quadratic cost is taken: here the sigmoid's slope cancels, so its slope has no place any more
// see: chapters/06-backprop/README.md#step-4-the-error-of-an-output
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
    for (size_t j = 0; j < n; j++)
        delta[j] = (a[j] - y[j]) * a[j] * (1 - a[j]);
}
