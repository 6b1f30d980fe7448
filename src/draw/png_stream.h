// png_stream: what the still and the animated PNG writer share: libpng
// opened on a file, with our settings, our texts and our errors.
//
// Private to src/draw.  A caller sets its own jump point before it calls
// libpng:  if (setjmp(png_jmpbuf(stream.png))) return false;
#ifndef DRAW_PNG_STREAM_H
#define DRAW_PNG_STREAM_H

#include <png.h>

#include "draw/raster.h"

typedef struct {
    png_structp png;
    png_infop info;
} PngStream;

// Opens libpng on file.  error, which must live until close, gets libpng's
// own words and path when something fails later.
typedef struct {
    const char *path;
    Error *error;
} PngFailure;
bool png_stream_open(PngStream *stream, FILE *file, PngFailure *failure);
void png_stream_close(PngStream *stream);

// Sets the header for RGB, the fixed filter and level, sRGB and the texts.
// To be called behind a jump point.
void png_stream_describe(PngStream *stream, size_t width, size_t height,
                         const RasterText *text);

#endif
