// says: a tiny number is added everywhere
#include "exercise.h"

#include <float.h>
#include <math.h>

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    for (size_t k = 0; k < n; k++)
        cost -= y[k] * log(a[k] + 1e-9) + (1 - y[k]) * log(1 - a[k] + 1e-9);
    return cost;
}
