#include "five_lines.h"

Spread five_line_of(const double *x, const double (*shares)[READERS],
                    size_t count)
{
    Spread line = {0};
    for (size_t i = 0; i < count; i++) {
        Range range = range_of(shares[i], READERS);
        spread_add(&line, x[i], 100 * range.mean, 100 * range.low,
                   100 * range.high);
    }
    return line;
}
