// From z[j] a path leads through every output i: (a[i] - y[i]) da[i]/dz[j].
#include "exercise.h"

void softmax_error(const double *a, const double *y, double *delta,
                   size_t n)
{
    for (size_t j = 0; j < n; j++) {
        delta[j] = (a[j] - y[j]) * a[j];
        for (size_t i = 0; i < n; i++)
            delta[j] -= (a[i] - y[i]) * a[i] * a[j];
    }
}
