// does: the z themselves are divided, and not the powers of e
// see: chapters/03-feedforward/README.md#the-same-numbers-as-probabilities
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
