#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    // TODO: raise e to each z, and divide by the sum of all.
    (void)z;
    for (size_t j = 0; j < n; j++)
        p[j] = exp(0);
}
