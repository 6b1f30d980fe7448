#include "exercise.h"

#include <float.h>
#include <math.h>

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    // TODO: this is the formula as it stands.  Where does it break?
    for (size_t k = 0; k < n; k++)
        cost -= y[k] * log(a[k]) + (1 - y[k]) * log(1 - a[k]);
    return cost;
}
