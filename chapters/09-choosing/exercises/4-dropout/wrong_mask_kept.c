// does: the activations are right, but the factors
// see: chapters/09-choosing/README.md#what-holds-it-back
#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    for (size_t j = 0; j < n; j++) {
        factor[j] = random_unit(random) >= p;
        a[j] *= factor[j] / (1 - p);
    }
}
