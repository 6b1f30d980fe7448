// says: 0 times infinity
#include "exercise.h"

#include <float.h>
#include <math.h>

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    for (size_t k = 0; k < n; k++)
        cost -= y[k] * log(a[k] < DBL_MIN ? DBL_MIN : a[k]) +
                (1 - y[k]) * log(1 - a[k]);
    return cost;
}
