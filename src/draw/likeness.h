// likeness: do two pictures look the same, though their bytes differ?
//
// Another version of Cairo or FreeType shades the rims of letters and lines
// a little otherwise.  The eye does not see it, and neither does this
// measure; a word that moved or a line that is missing it sees.
//
// Source: Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment:
// from error visibility to structural similarity" (2004).
#ifndef DRAW_LIKENESS_H
#define DRAW_LIKENESS_H

#include "draw/raster.h"

// Two figures are alike from here on.  Measured with the figures of this
// book: drawn on Debian 13 they reach 0.66 and more of those of Debian 12.
#define LIKENESS_LEAST 0.6

// The structural similarity of two pictures of one size, 1 for equal ones,
// where they are least alike.  Both are first halved, which evens out the
// shading of rims.  In each window of 8 x 8 pixels in which either has
// something to see,
//     s = (2 m_a m_b + c1) (2 v_ab + c2)
//         / ((m_a^2 + m_b^2 + c1) (v_a + v_b + c2)),
// m the mean of the brightness, v its variance and covariance.  The result
// is the least mean of s over the windows of a region of 64 x 64 pixels.
double likeness(const Raster *a, const Raster *b);

// The libraries that draw, "Cairo 1.16.0, FreeType 2.12.1, libpng 1.6.39,
// zlib 1.2.13": figures are equal to the byte where these are.
const char *likeness_libraries(void);

#endif
