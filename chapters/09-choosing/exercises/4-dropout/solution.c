#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    for (size_t j = 0; j < n; j++) {
        // Who stays speaks louder, for those who are silent.
        factor[j] = random_unit(random) < p ? 0 : 1 / (1 - p);
        a[j] *= factor[j];
    }
}
