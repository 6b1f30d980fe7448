// does: each mean is compared with its own standard error, not that of the lowest
// see: chapters/09-choosing/README.md#the-learning-rate-by-a-sweep
#include "exercise.h"

#include <math.h>

size_t choose_rate(const double *mean, const double *error, size_t n)
{
    size_t lowest = n;
    for (size_t i = 0; i < n; i++)
        if (!isnan(mean[i]) && (lowest == n || mean[i] < mean[lowest]))
            lowest = i;
    double bar = mean[lowest] + error[lowest];
    size_t chosen = 0;
    bar = mean[lowest];
    while (!(mean[chosen] - error[chosen] <= bar))
        chosen++;
    return chosen;
}
