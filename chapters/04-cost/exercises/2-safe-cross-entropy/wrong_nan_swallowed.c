// says: the NaN is lost
#include "exercise.h"

#include <float.h>
#include <math.h>

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    for (size_t k = 0; k < n; k++)
        cost -= y[k] * log(fmax(a[k], DBL_MIN)) +
                (1 - y[k]) * log(fmax(1 - a[k], DBL_EPSILON / 2));
    return cost;
}
