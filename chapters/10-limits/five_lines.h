// five_lines: what five networks reach, in per cent.
#ifndef FIVE_LINES_H
#define FIVE_LINES_H

#include "draw/figure.h"
#include "reader.h"

// shares: [count][READERS], over x: [count]; count <= SPREAD_MOST.
Spread five_line_of(const double *x, const double (*shares)[READERS],
                    size_t count);

#endif
