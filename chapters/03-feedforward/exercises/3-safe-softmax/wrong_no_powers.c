// does: the z themselves are divided, and not the powers of e
#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    double sum = 0;
    for (size_t j = 0; j < n; j++)
        sum += z[j];
    for (size_t j = 0; j < n; j++)
        p[j] = z[j] / sum;
}
