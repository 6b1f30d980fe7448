// canvas: one figure.  Shapes and labels are recorded on it, then the whole
// is saved as PNG, SVG or PDF.
//
// Lengths are points, y grows downwards, the origin is the page's top left
// corner.  Drawing functions do not report failure: the first thing that
// goes wrong is kept and canvas_save reports it.  Equal runs give equal
// files.  Programs include this header, never Cairo's.
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "draw/raster.h"
#include "draw/theme.h"

typedef struct Canvas Canvas;

typedef struct {
    double x, y;
} Point;

// x and y are the top left corner.
typedef struct {
    double x, y, width, height;
} Box;

// How a line is drawn.  width 0 draws nothing.
typedef struct {
    Rgb color;
    double width;
    bool dashed;
} Pen;

// Pens in a colour of the theme.
Pen pen_of(Color color, double width);
Pen pen_dashed(Color color, double width);

typedef enum { FORMAT_PNG, FORMAT_SVG, FORMAT_PDF } Format;

// ---- the figure --------------------------------------------------------

// An empty page of the paper's colour.  canvas_free frees it.
Canvas *canvas_new(Page page);
void canvas_free(Canvas *canvas);

// The whole page as a box: 0, 0, width, height.
Box canvas_page(const Canvas *canvas);

// The texts that are saved inside the file.  They are copied; NULL members
// stay empty.  Captions and alt texts are UTF-8.
void canvas_describe(Canvas *canvas, const RasterText *text);

// The command that draws the figure again; the first one holds.
void canvas_drawn_by(Canvas *canvas, const char *command);

// Writes the figure.  The file is replaced as a whole or not at all.
// Fails when something drawn before had failed, for example a glyph that no
// font has, or when the file cannot be written.
bool canvas_save(Canvas *canvas, const char *path, Format format,
                 Error *error);

// ".png", ".svg" or ".pdf".
const char *canvas_extension(Format format);

// The figure as pixels, THEME_PIXELS wide for a page, less for the frames
// of an animation.  raster_free frees it.  NULL on failure.
Raster *canvas_raster(Canvas *canvas, size_t width, Error *error);

// Keeps the reason of the first failure; canvas_save reports it.
void canvas_fail(Canvas *canvas, const char *reason);

// ---- the layout check --------------------------------------------------

// The label module notes the box of each label it draws.
void canvas_note_label(Canvas *canvas, Box box, const char *text);

// True when no two labels overlap and none is nearer to the page's edge
// than THEME_EDGE.  A label inside a circle or a box is as it should be:
// only labels are compared.  The error names the two texts.
bool canvas_check_layout(const Canvas *canvas, Error *error);

// ---- shapes ------------------------------------------------------------
// Boxes and lines along an axis are moved to whole pixels, so they are
// sharp in the PNG.

void canvas_fill(Canvas *canvas, Box box, Rgb color);
void canvas_fill_round(Canvas *canvas, Box box, double radius, Rgb color);
void canvas_frame(Canvas *canvas, Box box, Pen pen);
void canvas_line(Canvas *canvas, Point from, Point to, Pen pen);

// The same, upright at x and level at y.
void canvas_upright(Canvas *canvas, double x, double from, double to,
                    Pen pen);
void canvas_level(Canvas *canvas, double y, double from, double to,
                  Pen pen);

// A line whose end is an arrow head that touches `to`.
void canvas_arrow(Canvas *canvas, Point from, Point to, Pen pen);

// A polygon through count points, open and stroked, or closed and filled.
void canvas_polyline(Canvas *canvas, const Point *points, size_t count,
                     Pen pen);
void canvas_polygon(Canvas *canvas, const Point *points, size_t count,
                    Rgb color);

// The same, but what lies below shows through: strength 0 is glass.
void canvas_polygon_clear(Canvas *canvas, const Point *points, size_t count,
                          Rgb color, double strength);

// A filled disc, and a circle that is only a line.
void canvas_disc(Canvas *canvas, Point center, double radius, Rgb color);
void canvas_ring(Canvas *canvas, Point center, double radius, Pen pen);

// rows x columns colours, row-major, each so many whole pixels large
// (1 point is 1.2 pixels).
typedef struct {
    const Rgb *colors;
    size_t rows, columns;
    int width, height; // of a cell, in pixels
} Cells;

// Fills from the top left corner at, which is moved to a whole pixel.
// Returns the box that was filled.
Box canvas_image(Canvas *canvas, Point at, Cells cells);

// Between these two calls nothing is drawn outside of box.
void canvas_clip(Canvas *canvas, Box box);
void canvas_unclip(Canvas *canvas);

// ---- small geometry ----------------------------------------------------

// The box moved outwards by margin on all four sides (inwards when < 0).
Box box_grown(Box box, double margin);
Point box_center(Box box);

// x of its right edge, y of its lower one.
double box_right(Box box);
double box_bottom(Box box);
bool box_overlaps(Box a, Box b);

// value moved to the nearest whole pixel, in points.
double canvas_snap(double value);

#endif
