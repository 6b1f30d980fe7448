// Three heat maps in a row: expected, yours, the difference.
#include "check/check_picture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/page.h"

#define TILES        3
#define TILE_GAP     48.0 // between two tiles, in points
#define TILE_TOP     34.0 // room for a tile's name
#define CELL_LARGEST 60   // pixels
#define VALUES_FROM  44   // pixels of a cell that has room for its number

static double *difference_of(const CheckPicture *picture)
{
    size_t n = picture->rows * picture->columns;
    double *difference = memory_new(n, sizeof *difference);
    for (size_t i = 0; i < n; i++)
        difference[i] = picture->yours[i] - picture->expected[i];
    return difference;
}

// A map can show only numbers: what is none is drawn like the limit.
static double *shown(const double *values, size_t n)
{
    double *copy = memory_new(n, sizeof *copy);
    for (size_t i = 0; i < n; i++)
        copy[i] = isfinite(values[i]) ? values[i] : 1e300;
    return copy;
}

// The size of a cell, in pixels, that lets three tiles fit into the body.
static int cell_of(Box body, size_t rows, size_t columns)
{
    double wide = (body.width - (TILES - 1) * TILE_GAP) / TILES;
    double high = body.height - TILE_TOP - 60;
    double cell = fmin(wide / (double)columns, high / (double)rows);
    return (int)fmin(cell * THEME_PIXELS_PER_POINT, CELL_LARGEST);
}

// Returns where the tile ends, in points from the top.
static double draw_tile(Canvas *canvas, double x, double y,
                        const char *name, const Heatmap *map)
{
    label_draw(canvas, x, y + 16, name, (Style){.size = SIZE_BODY});
    Box box = heatmap_draw(canvas, x, y + TILE_TOP, map);
    if (map->cell_width >= VALUES_FROM)
        heatmap_print_values(canvas, box, map, 2, SIZE_LEAST);
    return box.y + box.height;
}

static void draw_tiles(Canvas *canvas, const CheckPicture *picture)
{
    static const char *const names[TILES] = {"expected", "yours",
                                             "yours − expected"};
    Box body = page_body(canvas);
    size_t n = picture->rows * picture->columns;
    double *difference = difference_of(picture);
    const double *values[TILES] = {picture->expected, picture->yours,
                                   difference};
    // One scale for all three, so that equal colours are equal numbers.
    Scale scale = heatmap_scale(SCALE_SIGNED, picture->expected, n);
    int cell = cell_of(body, picture->rows, picture->columns);
    double step = (body.width + TILE_GAP) / TILES;
    double bottom = body.y;
    for (int t = 0; t < TILES; t++) {
        double *numbers = shown(values[t], n);
        Heatmap map = {numbers, picture->rows, picture->columns,
                       scale,   cell,          cell,
                       0,       false};
        bottom =
            draw_tile(canvas, body.x + t * step, body.y, names[t], &map);
        free(numbers);
    }
    const char *bar = "the scale of all three";
    for (size_t i = 0; i < n; i++)
        if (!(fabs(picture->yours[i]) <= scale.limit))
            bar =
                "the scale of all three; what is beyond looks like its end";
    heatmap_scale_bar(canvas, (Point){body.x, bottom + 28}, 240, scale,
                      bar);
    free(difference);
}

void check_picture(const CheckPicture *picture)
{
    static bool drawn;
    const char *path = getenv("CHECK_PICTURE");
    if (path == NULL || drawn)
        return;
    drawn = true;
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, PHRASE("Exercise %s", picture->id), NULL,
        picture->title,
        "Blue is positive, orange negative. Where your numbers are right, "
        "the third tile is pale.",
        "The expected numbers, yours, and their difference as heat maps.",
        "Expected, yours, and the difference."});
    draw_tiles(canvas, picture);
    Error error;
    if (canvas_save(canvas, path, FORMAT_PNG, &error))
        printf("\nA picture of the difference: %s\n", path);
    canvas_free(canvas);
}
