#include "exercise.h"

size_t choose_rate(const double *mean, const double *error, size_t n)
{
    // TODO: find the lowest mean, then the first that is as good.
    (void)mean;
    (void)error;
    (void)n;
    return 0;
}
