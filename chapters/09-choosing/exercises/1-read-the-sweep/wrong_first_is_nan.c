// does: a NAN in first place is chosen: every comparison with NAN is false, so it is never found to be worse
// see: chapters/09-choosing/README.md#the-learning-rate-by-a-sweep
#include "exercise.h"

#include <math.h>

size_t choose_rate(const double *mean, const double *error, size_t n)
{
    size_t lowest = 0;
    for (size_t i = 0; i < n; i++)
        if (mean[i] < mean[lowest])
            lowest = i;
    double bar = mean[lowest] + error[lowest];
    size_t chosen = 0;
    while (mean[chosen] > bar)
        chosen++;
    return chosen;
}
