#include "five_lines.h"

#include <assert.h>

FiveLine five_line_of(const double (*shares)[READERS], size_t count)
{
    FiveLine line = {.count = count};
    assert(count <= FIVE_MOST);
    for (size_t i = 0; i < count; i++) {
        Range range = range_of(shares[i], READERS);
        line.mean[i] = 100 * range.mean;
        line.low[i] = 100 * range.low;
        line.high[i] = 100 * range.high;
    }
    return line;
}

void five_line_band(const Chart *chart, const FiveLine *line,
                    const double *x, Color color)
{
    chart_band(chart, (ChartBand){x, line->low, line->high, line->count},
               color);
}
