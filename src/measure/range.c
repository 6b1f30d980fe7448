#include "measure/range.h"

#include <math.h>

Range range_of(const double *values, size_t n)
{
    Range it = {0, values[0], values[0], 0};
    double squares = 0;
    for (size_t i = 0; i < n; i++) {
        it.mean += values[i] / (double)n;
        it.low = fmin(it.low, values[i]);
        it.high = fmax(it.high, values[i]);
    }
    for (size_t i = 0; i < n; i++)
        squares += (values[i] - it.mean) * (values[i] - it.mean);
    it.deviation = n > 1 ? sqrt(squares / (double)(n - 1)) : 0;
    return it;
}
