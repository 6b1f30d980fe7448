// does: the factors are right, and the activations are not multiplied by
// them
// see: chapters/09-choosing/README.md#what-holds-it-back
#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    for (size_t j = 0; j < n; j++) {
        factor[j] = random_unit(random) < p ? 0 : 1 / (1 - p);
        (void)a;
    }
}
