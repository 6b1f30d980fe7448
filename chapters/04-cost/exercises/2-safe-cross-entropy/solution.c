#include "exercise.h"

#include <float.h>
#include <math.h>

// Asked this way round, a NaN is not below the limit and comes through.
static double at_least(double value, double limit)
{
    return value < limit ? limit : value;
}

double cross_entropy(const double *a, const double *y, size_t n)
{
    double cost = 0;
    for (size_t k = 0; k < n; k++) {
        // The limits differ because a double does: it comes far nearer to 0
        // than to 1.
        double yes = at_least(a[k], DBL_MIN);
        double no = at_least(1 - a[k], DBL_EPSILON / 2);
        cost -= y[k] * log(yes) + (1 - y[k]) * log(no);
    }
    return cost;
}
