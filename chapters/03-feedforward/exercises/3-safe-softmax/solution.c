#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    // The largest z, taken away from all: no exponent is then above 0, and
    // one of them is 0, so the sum is at least 1.
    double largest = z[0];
    for (size_t j = 1; j < n; j++)
        if (z[j] > largest)
            largest = z[j];
    double sum = 0;
    for (size_t j = 0; j < n; j++) {
        p[j] = exp(z[j] - largest);
        sum += p[j];
    }
    // Only now, when the sum is complete.
    for (size_t j = 0; j < n; j++)
        p[j] /= sum;
}
