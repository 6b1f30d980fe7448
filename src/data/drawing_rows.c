// Rows of any size, shrunk to what is kept.
#include <stdlib.h>

#include "data/drawing_file.h"

static size_t parts(size_t side, size_t step)
{
    return (side + step - 1) / step;
}

static bool take_memory(DrawingRows *r, const DrawingSource *source)
{
    r->gray_sum = calloc(r->columns, sizeof *r->gray_sum);
    r->alpha_sum = calloc(r->columns, sizeof *r->alpha_sum);
    r->gray = malloc(r->columns * r->rows);
    r->alpha = malloc(r->columns * r->rows);
    if (r->gray_sum != NULL && r->alpha_sum != NULL && r->gray != NULL &&
        r->alpha != NULL)
        return true;
    return error_set(source->error, "%s: no memory for %zu x %zu pixels",
                     source->name, r->columns, r->rows);
}

bool drawing_rows_start(DrawingRows *rows, size_t width, size_t height,
                        const DrawingSource *source)
{
    *rows = (DrawingRows){width, height, .step = 1, .orientation = 1};
    if (width > DRAWING_SIDE_MOST || height > DRAWING_SIDE_MOST ||
        width * height > DRAWING_PIXELS_MOST)
        return error_set(source->error,
                         "%s: %zu x %zu pixels, expected at most %d in "
                         "all and %d along a side",
                         source->name, width, height, DRAWING_PIXELS_MOST,
                         DRAWING_SIDE_MOST);
    while (parts(width, rows->step) * parts(height, rows->step) >
           DRAWING_KEPT_MOST)
        rows->step++;
    rows->columns = parts(width, rows->step);
    rows->rows = parts(height, rows->step);
    return take_memory(rows, source);
}

// How many of the file's pixels a kept pixel stands for along one axis.
static size_t covered(size_t i, size_t side, size_t step)
{
    return side - i * step < step ? side - i * step : step;
}

// Ends a row of what is kept: sums become means.
static void keep_row(DrawingRows *r)
{
    size_t row = (r->y - 1) / r->step;
    size_t down = covered(row, r->height, r->step);
    for (size_t x = 0; x < r->columns; x++) {
        unsigned count = (unsigned)(down * covered(x, r->width, r->step));
        size_t at = row * r->columns + x;
        r->gray[at] = (unsigned char)((r->gray_sum[x] + count / 2) / count);
        r->alpha[at] =
            (unsigned char)((r->alpha_sum[x] + count / 2) / count);
        r->gray_sum[x] = 0;
        r->alpha_sum[x] = 0;
    }
}

void drawing_rows_add(DrawingRows *r, const unsigned char *gray,
                      const unsigned char *alpha)
{
    for (size_t x = 0; x < r->width; x++) {
        r->gray_sum[x / r->step] += gray[x];
        r->alpha_sum[x / r->step] += alpha != NULL ? alpha[x] : 255;
    }
    r->y++;
    if (r->y % r->step == 0 || r->y == r->height)
        keep_row(r);
}

void drawing_rows_free(DrawingRows *r)
{
    free(r->gray_sum);
    free(r->alpha_sum);
    free(r->gray);
    free(r->alpha);
    *r = (DrawingRows){0};
}
