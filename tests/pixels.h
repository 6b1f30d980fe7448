// pixels: the colour of one, and whether two colours are the same.
#ifndef TESTS_PIXELS_H
#define TESTS_PIXELS_H

#include "draw/canvas.h"

static inline Rgb pixel(const Raster *raster, size_t x, size_t y)
{
    const unsigned char *p = raster->rgb + 3 * (y * raster->width + x);
    return (Rgb){p[0], p[1], p[2]};
}

// The same where a place of the canvas is, in points.
static inline Rgb pixel_at(const Raster *raster, Point at)
{
    return pixel(raster, (size_t)(at.x * 1.2), (size_t)(at.y * 1.2));
}

static inline int same_color(Rgb a, Rgb b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

#endif
