// says: all powers are 0
#include "exercise.h"

#include <math.h>

void shares(const double *z, double *p, size_t n)
{
    double largest = 0;
    for (size_t j = 0; j < n; j++)
        if (z[j] > largest)
            largest = z[j];
    double sum = 0;
    for (size_t j = 0; j < n; j++) {
        p[j] = exp(z[j] - largest);
        sum += p[j];
    }
    for (size_t j = 0; j < n; j++)
        p[j] /= sum;
}
