// does: the limit of 1 - a is DBL_MIN
// see: chapters/04-cost/README.md#where-logarithms-break
#include "exercise.h"

#include <float.h>
#include <math.h>

static double at_least(double value, double limit)
{
    return value < limit ? limit : value;
}

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    for (size_t k = 0; k < n; k++)
        cost -= y[k] * log(at_least(a[k], DBL_MIN)) +
                (1 - y[k]) * log(at_least(1 - a[k], DBL_MIN));
    return cost;
}
