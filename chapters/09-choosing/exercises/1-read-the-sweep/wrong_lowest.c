// does: the lowest mean is taken, however little lower it is
// see: chapters/09-choosing/README.md#the-learning-rate-by-a-sweep
#include "exercise.h"

#include <math.h>

size_t choose_rate(const double *mean, const double *error, size_t n)
{
    size_t lowest = n;
    for (size_t i = 0; i < n; i++)
        if (!isnan(mean[i]) && (lowest == n || mean[i] < mean[lowest]))
            lowest = i;
    double bar = mean[lowest] + 0 * error[lowest];
    size_t chosen = 0;
    while (!(mean[chosen] <= bar))
        chosen++;
    return chosen;
}
