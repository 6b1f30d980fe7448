// does: the sum is not complete when it is divided by: add up all powers first
// see: chapters/03-feedforward/README.md#the-same-numbers-as-probabilities
#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    double largest = z[0];
    for (size_t j = 1; j < n; j++)
        largest = fmax(largest, z[j]);
    double sum = 0;
    for (size_t j = 0; j < n; j++) {
        p[j] = exp(z[j] - largest);
        sum += p[j];
        p[j] /= sum;
    }
}
