// png_stream: what the still and the animated PNG writer share: libpng
// opened on a file, with our settings, our texts and our errors.
//
// Private to src/draw.
#ifndef DRAW_PNG_STREAM_H
#define DRAW_PNG_STREAM_H

#include <png.h>

#include "draw/raster.h"

typedef struct {
    png_structp png;
    png_infop info;
} PngStream;

// Replaces the file at path, whole or not at all, by the chunks that write
// makes of what, from png_stream_describe to IEND.  Whatever libpng fails
// at leaves write by a jump; the error has path and libpng's own words.
typedef void PngWrite(PngStream *stream, const void *what);
bool png_stream_save(const char *path, PngWrite *write, const void *what,
                     Error *error);

// Sets the header for RGB, the fixed filter and level, sRGB and the texts.
void png_stream_describe(PngStream *stream, size_t width, size_t height,
                         const RasterText *text);

#endif
