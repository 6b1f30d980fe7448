#include "exercise.h"

double best_threshold(const double *sums, const bool *is_one, size_t digits,
                      const double *thresholds, size_t count)
{
    // TODO: count the mistakes of each threshold, keep the best.
    (void)sums;
    (void)is_one;
    (void)digits;
    (void)count;
    return thresholds[0];
}
