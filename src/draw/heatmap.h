// heatmap: a grid of numbers as a grid of colours.
//
// Signed numbers are drawn on the diverging map between -limit and +limit,
// zero exactly in the middle; ink on the map from white (0) to black
// (limit).  Tiles that are to be compared share one Scale.  Cells are whole
// pixels, so every cell of a tile has the same size.
#ifndef DRAW_HEATMAP_H
#define DRAW_HEATMAP_H

#include "draw/canvas.h"

typedef enum { SCALE_SIGNED, SCALE_INK } ScaleKind;

typedef struct {
    ScaleKind kind;
    double limit; // > 0; larger numbers are drawn like the limit
} Scale;

// The scale whose limit is the largest absolute value of count numbers
// (1 when all are zero).
Scale heatmap_scale(ScaleKind kind, const double *values, size_t count);

// The same, but leaving out the given share of the largest values, so that
// one outlier does not make everything else pale: .005 for weight tiles.
Scale heatmap_scale_without(ScaleKind kind, const double *values,
                            size_t count, double share);

// The colour of one number.
Rgb heatmap_color(Scale scale, double value);

// values: [rows][columns], row-major, stay the caller's.  Cells are in
// pixels (1.2 a point); gap is the space between two cells, in pixels too.
typedef struct {
    const double *values;
    size_t rows, columns;
    Scale scale;
    int cell_width, cell_height;
    int gap;
    bool bare; // without the frame
} Heatmap;

// Draws with the top left corner at (x, y).  Returns the box of all cells.
Box heatmap_draw(Canvas *canvas, double x, double y, const Heatmap *map);

// The size that heatmap_draw will fill, in points.
Box heatmap_box(double x, double y, const Heatmap *map);

// The box of one cell, one row or one column of a map that was drawn in
// box.
Box heatmap_cell(Box box, const Heatmap *map, size_t row, size_t column);
Box heatmap_row(Box box, const Heatmap *map, size_t row);
Box heatmap_column(Box box, const Heatmap *map, size_t column);

// A frame around a cell, row or column, in the colour of its meaning, with
// a rim of paper.
void heatmap_highlight(Canvas *canvas, Box part, Color color);

// The number of each cell, in its middle: for small matrices.  decimals 0
// to 9; signed maps print a sign.
void heatmap_print_values(Canvas *canvas, Box box, const Heatmap *map,
                          int decimals, double size);

// The map of a matrix with square cells.
Heatmap heatmap_cells(const double *values, size_t rows, size_t columns,
                      Scale scale, int cell);

// 28 x 28 numbers as a tile: a digit's pixels, or weights that read one.
Heatmap heatmap_tile(const double *pixels, Scale scale, int cell);

// The side of such a tile in points, and how far apart so many begin that
// fill a row of the page.
double heatmap_tile_side(int cell);
double heatmap_tile_step(int cell, size_t across);

// Draws such a tile.
Box heatmap_draw_tile(Canvas *canvas, Point at, const double *pixels,
                      Scale scale, int cell);

// A digit: 28 x 28 numbers from 0 (white) to 1 (ink), cell pixels a pixel.
Box heatmap_digit(Canvas *canvas, double x, double y, const double *pixels,
                  int cell);

// A bar with the scale's colours, its limits (and 0) printed under it and
// its name above it.  width in points.  Returns the box of bar and labels.
Box heatmap_scale_bar(Canvas *canvas, Point at, double width, Scale scale,
                      const char *name);

#endif
