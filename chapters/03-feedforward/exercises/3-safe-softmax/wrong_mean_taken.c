// says: not the first
#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    double mean = 0;
    for (size_t j = 0; j < n; j++)
        mean += z[j] / (double)n;
    double sum = 0;
    for (size_t j = 0; j < n; j++)
        sum += exp(z[j] - mean);
    for (size_t j = 0; j < n; j++)
        p[j] = exp(z[j] - mean) / sum;
}
