// five_lines: what five networks reach, as a line through their means and a
// band from the lowest to the highest.
#ifndef FIVE_LINES_H
#define FIVE_LINES_H

#include "draw/figure.h"
#include "reader.h"

enum { FIVE_MOST = 24 };

// In per cent.
typedef struct {
    size_t count;
    double mean[FIVE_MOST], low[FIVE_MOST], high[FIVE_MOST];
} FiveLine;

// shares: [count][READERS], count <= FIVE_MOST.
FiveLine five_line_of(const double (*shares)[READERS], size_t count);

// The band of a line, over x: [count].
void five_line_band(const Chart *chart, const FiveLine *line,
                    const double *x, Color color);

#endif
