// does: one toss decides for all: each neuron needs its own
// see: chapters/09-choosing/README.md#what-holds-it-back
#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    double toss = random_unit(random);
    for (size_t j = 0; j < n; j++) {
        factor[j] = toss < p ? 0 : 1 / (1 - p);
        a[j] *= factor[j];
    }
}
