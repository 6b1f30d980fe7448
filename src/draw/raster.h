// raster: a picture as pixels, and its way into a PNG file.
//
// PNG goes out through libpng with one fixed filter and level and no time
// stamp, so equal pictures with equal texts are equal bytes.
#ifndef DRAW_RASTER_H
#define DRAW_RASTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/error.h"

// rgb: [height][width][3], one byte per channel, top row first.
typedef struct {
    size_t width, height;
    unsigned char *rgb;
} Raster;

// What the file says about its picture, as PNG iTXt chunks in UTF-8 under
// the keywords Title, Description (the alt text), Caption, Source (the
// command that makes it again) and Arithmetic (see reckon.h).  Software is
// always "Backprop by Hand".  NULL leaves a chunk out.
typedef struct {
    const char *title, *description, *caption, *source, *arithmetic;
} RasterText;

// A black picture.  raster_free frees it.
Raster *raster_new(size_t width, size_t height);
void raster_free(Raster *raster);

// Writes a PNG; the file is replaced as a whole or not at all.
bool raster_save(const Raster *raster, const RasterText *text,
                 const char *path, Error *error);

#endif
