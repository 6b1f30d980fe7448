// shapes: the primitives of canvas.h, drawn with Cairo.
#include <assert.h>
#include <math.h>

#include "draw/canvas_inside.h"

Pen pen_of(Color color, double width)
{
    return (Pen){theme_color(color), width, false};
}

Pen pen_dashed(Color color, double width)
{
    return (Pen){theme_color(color), width, true};
}

static const double TURN = 6.283185307179586;

// ---- geometry ----------------------------------------------------------

Box box_grown(Box box, double margin)
{
    return (Box){box.x - margin, box.y - margin, box.width + 2 * margin,
                 box.height + 2 * margin};
}

Point box_center(Box box)
{
    return (Point){box.x + box.width / 2, box.y + box.height / 2};
}

double box_right(Box box)
{
    return box.x + box.width;
}

double box_bottom(Box box)
{
    return box.y + box.height;
}

bool box_overlaps(Box a, Box b)
{
    return a.x < box_right(b) && b.x < box_right(a) &&
           a.y < box_bottom(b) && b.y < box_bottom(a);
}

double canvas_snap(double value)
{
    return round(value * THEME_PIXELS_PER_POINT) / THEME_PIXELS_PER_POINT;
}

static Box snap_box(Box box)
{
    double x = canvas_snap(box.x), y = canvas_snap(box.y);
    return (Box){x, y, canvas_snap(box_right(box)) - x,
                 canvas_snap(box_bottom(box)) - y};
}

// A line's width in whole pixels, at least one.
static double snap_width(double width)
{
    double pixels = fmax(1, round(width * THEME_PIXELS_PER_POINT));
    return pixels / THEME_PIXELS_PER_POINT;
}

// The middle of a line such that both its sides lie between pixels.
static double snap_middle(double at, double width)
{
    return canvas_snap(at - width / 2) + width / 2;
}

// ---- Cairo's state -----------------------------------------------------

void canvas_use_color(Canvas *canvas, Rgb color)
{
    cairo_set_source_rgb(canvas->cairo, color.red / 255.0,
                         color.green / 255.0, color.blue / 255.0);
}

static void stroke(Canvas *canvas, Pen pen, double width)
{
    static const double dashes[] = {3.0, 2.2}; // in widths of the line
    double lengths[] = {dashes[0] * fmax(width, 2),
                        dashes[1] * fmax(width, 2)};
    canvas_use_color(canvas, pen.color);
    cairo_set_line_width(canvas->cairo, width);
    cairo_set_dash(canvas->cairo, lengths, pen.dashed ? 2 : 0, 0);
    if (pen.width > 0)
        cairo_stroke(canvas->cairo);
    cairo_new_path(canvas->cairo);
}

// ---- shapes ------------------------------------------------------------

void canvas_fill(Canvas *canvas, Box box, Rgb color)
{
    Box b = snap_box(box);
    canvas_use_color(canvas, color);
    cairo_rectangle(canvas->cairo, b.x, b.y, b.width, b.height);
    cairo_fill(canvas->cairo);
}

void canvas_fill_round(Canvas *canvas, Box box, double radius, Rgb color)
{
    cairo_t *cairo = canvas->cairo;
    double x = box.x + radius, y = box.y + radius;
    double right = box_right(box) - radius;
    double bottom = box_bottom(box) - radius;
    cairo_arc(cairo, right, y, radius, -TURN / 4, 0);
    cairo_arc(cairo, right, bottom, radius, 0, TURN / 4);
    cairo_arc(cairo, x, bottom, radius, TURN / 4, TURN / 2);
    cairo_arc(cairo, x, y, radius, TURN / 2, 3 * TURN / 4);
    cairo_close_path(cairo);
    canvas_use_color(canvas, color);
    cairo_fill(cairo);
}

// The line lies just outside of the box, so it hides nothing inside.
void canvas_frame(Canvas *canvas, Box box, Pen pen)
{
    double width = snap_width(pen.width);
    Box b = box_grown(snap_box(box), width / 2);
    cairo_rectangle(canvas->cairo, b.x, b.y, b.width, b.height);
    stroke(canvas, pen, width);
}

void canvas_line(Canvas *canvas, Point from, Point to, Pen pen)
{
    double width = pen.width;
    bool level = fabs(from.y - to.y) < 1e-9;
    bool upright = fabs(from.x - to.x) < 1e-9;
    if (level || upright)
        width = snap_width(pen.width);
    if (level)
        from.y = to.y = snap_middle(from.y, width);
    if (upright)
        from.x = to.x = snap_middle(from.x, width);
    cairo_move_to(canvas->cairo, from.x, from.y);
    cairo_line_to(canvas->cairo, to.x, to.y);
    stroke(canvas, pen, width);
}

void canvas_upright(Canvas *canvas, double x, double from, double to,
                    Pen pen)
{
    canvas_line(canvas, (Point){x, from}, (Point){x, to}, pen);
}

void canvas_level(Canvas *canvas, double y, double from, double to, Pen pen)
{
    canvas_line(canvas, (Point){from, y}, (Point){to, y}, pen);
}

void canvas_arrow(Canvas *canvas, Point from, Point to, Pen pen)
{
    double length = hypot(to.x - from.x, to.y - from.y);
    if (!(length > 0))
        return;
    double ux = (to.x - from.x) / length, uy = (to.y - from.y) / length;
    double head = fmin(length, 6 + 2.6 * pen.width), half = 0.42 * head;
    Point base = {to.x - head * ux, to.y - head * uy};
    Point triangle[] = {to,
                        {base.x - half * uy, base.y + half * ux},
                        {base.x + half * uy, base.y - half * ux}};
    canvas_line(canvas, from, (Point){base.x + ux, base.y + uy}, pen);
    canvas_polygon(canvas, triangle, 3, pen.color);
}

static void trace_path(Canvas *canvas, const Point *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cairo_line_to(canvas->cairo, points[i].x, points[i].y);
}

void canvas_polyline(Canvas *canvas, const Point *points, size_t count,
                     Pen pen)
{
    trace_path(canvas, points, count);
    stroke(canvas, pen, pen.width);
}

void canvas_polygon(Canvas *canvas, const Point *points, size_t count,
                    Rgb color)
{
    canvas_polygon_clear(canvas, points, count, color, 1);
}

void canvas_polygon_clear(Canvas *canvas, const Point *points, size_t count,
                          Rgb color, double strength)
{
    trace_path(canvas, points, count);
    cairo_close_path(canvas->cairo);
    cairo_set_source_rgba(canvas->cairo, color.red / 255.0,
                          color.green / 255.0, color.blue / 255.0,
                          strength);
    cairo_fill(canvas->cairo);
}

void canvas_disc(Canvas *canvas, Point center, double radius, Rgb color)
{
    cairo_arc(canvas->cairo, center.x, center.y, radius, 0, TURN);
    canvas_use_color(canvas, color);
    cairo_fill(canvas->cairo);
}

void canvas_ring(Canvas *canvas, Point center, double radius, Pen pen)
{
    cairo_new_sub_path(canvas->cairo);
    cairo_arc(canvas->cairo, center.x, center.y, radius, 0, TURN);
    cairo_close_path(canvas->cairo);
    stroke(canvas, pen, pen.width);
}

// ---- images ------------------------------------------------------------

// Each cell is written out pixel by pixel, so no viewer can blur it.
static cairo_surface_t *enlarged(const Cells *cells)
{
    int width = (int)cells->columns * cells->width;
    int height = (int)cells->rows * cells->height;
    cairo_surface_t *image =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    unsigned char *data = cairo_image_surface_get_data(image);
    if (data == NULL)
        return image;
    int stride = cairo_image_surface_get_stride(image);
    for (int y = 0; y < height; y++) {
        unsigned *row = (unsigned *)(void *)(data + (long)y * stride);
        size_t first = (size_t)(y / cells->height) * cells->columns;
        for (int x = 0; x < width; x++) {
            Rgb c = cells->colors[first + (size_t)(x / cells->width)];
            row[x] =
                (unsigned)c.red << 16 | (unsigned)c.green << 8 | c.blue;
        }
    }
    cairo_surface_mark_dirty(image);
    return image;
}

Box canvas_image(Canvas *canvas, Point at, Cells cells)
{
    assert(cells.rows > 0 && cells.columns > 0);
    assert(cells.width > 0 && cells.height > 0);
    int width = (int)cells.columns * cells.width;
    int height = (int)cells.rows * cells.height;
    double scale = THEME_PIXELS_PER_POINT;
    Box box = {canvas_snap(at.x), canvas_snap(at.y), width / scale,
               height / scale};
    cairo_surface_t *image = enlarged(&cells);
    cairo_t *cairo = canvas->cairo;
    cairo_save(cairo);
    cairo_translate(cairo, box.x, box.y);
    cairo_scale(cairo, 1 / scale, 1 / scale);
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    cairo_rectangle(cairo, 0, 0, width, height);
    cairo_fill(cairo);
    cairo_restore(cairo);
    cairo_surface_destroy(image);
    return box;
}

void canvas_clip(Canvas *canvas, Box box)
{
    cairo_save(canvas->cairo);
    cairo_rectangle(canvas->cairo, box.x, box.y, box.width, box.height);
    cairo_clip(canvas->cairo);
}

void canvas_unclip(Canvas *canvas)
{
    cairo_restore(canvas->cairo);
}
