#include "exercise.h"

void dropout(double *a, double *factor, size_t n, double p, Random *random)
{
    // TODO: toss for each neuron, write its factor down, multiply.
    (void)a;
    (void)p;
    (void)random;
    for (size_t j = 0; j < n; j++)
        factor[j] = 1;
}
