// does: the right ones are left out, but nobody speaks louder for them: divide by 1 - p
// see: chapters/09-choosing/README.md#what-holds-it-back
#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    for (size_t j = 0; j < n; j++) {
        factor[j] = random_unit(random) < p ? 0 : 1;
        a[j] *= factor[j];
    }
}
