// drawing_file: what the readers of PNG and of JPEG share.
//
// Rows come in from the top, as they stand in the file, and are shrunk at
// once: a photograph of fifty megapixels leaves four.  So neither reader
// holds more than a row, unless the file is interlaced or progressive.
#ifndef DATA_DRAWING_FILE_H
#define DATA_DRAWING_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { DRAWING_SIDE_MOST = 32767, DRAWING_PIXELS_MOST = 50 << 20 };

// Interlaced and progressive files have to be held whole; 4 Mi pixels are
// what is kept of any file.
enum { DRAWING_WHOLE_MOST = 16 << 20, DRAWING_KEPT_MOST = 4 << 20 };

typedef struct {
    const unsigned char *bytes;
    size_t size;
    const char *name;
    Error *error;
} DrawingSource;

typedef struct {
    size_t width, height;           // of the file
    size_t step;                    // step x step of its pixels become one
    size_t columns, rows;           // of what is kept
    size_t y;                       // the file's rows so far
    unsigned *gray_sum, *alpha_sum; // [columns], of the row under way
    unsigned char *gray, *alpha;    // [rows][columns]
    int orientation;                // 1 to 8, see exif.h
} DrawingRows;

// Begins with the size that a header claims.  Refuses sides and areas over
// the limits above before it takes memory.
bool drawing_rows_start(DrawingRows *rows, size_t width, size_t height,
                        const DrawingSource *source);

// Adds the next row.  gray: [width], over white; alpha: [width], or NULL
// for opaque.
void drawing_rows_add(DrawingRows *rows, const unsigned char *gray,
                      const unsigned char *alpha);
void drawing_rows_free(DrawingRows *rows);

// Read the whole file into rows, which the caller frees in any case.
bool drawing_png(const DrawingSource *source, DrawingRows *rows);
bool drawing_jpeg(const DrawingSource *source, DrawingRows *rows);

#endif
