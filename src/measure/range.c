#include "measure/range.h"

#include <math.h>

Range range_of(const double *values, size_t n)
{
    Range it = {0, values[0], values[0]};
    for (size_t i = 0; i < n; i++) {
        it.mean += values[i] / (double)n;
        it.low = fmin(it.low, values[i]);
        it.high = fmax(it.high, values[i]);
    }
    return it;
}
