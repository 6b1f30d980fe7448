// heatmap: colours for numbers, and the frames around them.
#include "draw/heatmap.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/label.h"
#include "draw/number.h"

static Pen frame_pen(void)
{
    return pen_of(COLOR_HAIRLINE, WIDTH_HAIR);
}

// ---- scales ------------------------------------------------------------

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

Scale heatmap_scale_without(ScaleKind kind, const double *values,
                            size_t count, double share)
{
    assert(count > 0 && share >= 0 && share < 1);
    double *sizes = memory_new(count, sizeof *sizes);
    for (size_t i = 0; i < count; i++)
        sizes[i] = fabs(values[i]);
    qsort(sizes, count, sizeof *sizes, compare_doubles);
    double limit = sizes[count - 1 - (size_t)(share * (double)count)];
    free(sizes);
    return (Scale){kind, limit > 0 ? limit : 1};
}

Scale heatmap_scale(ScaleKind kind, const double *values, size_t count)
{
    return heatmap_scale_without(kind, values, count, 0);
}

Rgb heatmap_color(Scale scale, double value)
{
    assert(scale.limit > 0);
    double part = value / scale.limit;
    return scale.kind == SCALE_INK ? theme_ink(part)
                                   : theme_diverging(part);
}

// ---- geometry ----------------------------------------------------------

static double points(int pixels)
{
    return pixels / THEME_PIXELS_PER_POINT;
}

// Pixels of count cells and the gaps between them.
static int span(const Heatmap *map, size_t count, int cell)
{
    return (int)count * (cell + map->gap) - map->gap;
}

Box heatmap_box(double x, double y, const Heatmap *map)
{
    return (Box){canvas_snap(x), canvas_snap(y),
                 points(span(map, map->columns, map->cell_width)),
                 points(span(map, map->rows, map->cell_height))};
}

Box heatmap_cell(Box box, const Heatmap *map, size_t row, size_t column)
{
    assert(row < map->rows && column < map->columns);
    return (Box){box.x + points((int)column * (map->cell_width + map->gap)),
                 box.y + points((int)row * (map->cell_height + map->gap)),
                 points(map->cell_width), points(map->cell_height)};
}

Box heatmap_row(Box box, const Heatmap *map, size_t row)
{
    Box cell = heatmap_cell(box, map, row, 0);
    return (Box){box.x, cell.y, box.width, cell.height};
}

Box heatmap_column(Box box, const Heatmap *map, size_t column)
{
    Box cell = heatmap_cell(box, map, 0, column);
    return (Box){cell.x, box.y, cell.width, box.height};
}

// ---- drawing -----------------------------------------------------------

static void draw_image(Canvas *canvas, Box box, const Heatmap *map)
{
    size_t count = map->rows * map->columns;
    Rgb *colors = memory_new(count, sizeof *colors);
    for (size_t i = 0; i < count; i++)
        colors[i] = heatmap_color(map->scale, map->values[i]);
    canvas_image(canvas, (Point){box.x, box.y},
                 (Cells){colors, map->rows, map->columns, map->cell_width,
                         map->cell_height});
    free(colors);
}

static void draw_cells(Canvas *canvas, Box box, const Heatmap *map)
{
    for (size_t row = 0; row < map->rows; row++)
        for (size_t column = 0; column < map->columns; column++) {
            double value = map->values[row * map->columns + column];
            canvas_fill(canvas, heatmap_cell(box, map, row, column),
                        heatmap_color(map->scale, value));
        }
}

Box heatmap_draw(Canvas *canvas, double x, double y, const Heatmap *map)
{
    assert(map->rows > 0 && map->columns > 0 && map->gap >= 0);
    Box box = heatmap_box(x, y, map);
    if (map->gap == 0)
        draw_image(canvas, box, map);
    else
        draw_cells(canvas, box, map);
    if (!map->bare)
        canvas_frame(canvas, box, frame_pen());
    return box;
}

void heatmap_highlight(Canvas *canvas, Box part, Color color)
{
    const double rim = 2.5; // of paper, to be seen on ink
    canvas_frame(canvas, part, pen_of(COLOR_PAPER, WIDTH_DATA + rim));
    canvas_frame(canvas, part, pen_of(color, WIDTH_DATA));
}

void heatmap_print_values(Canvas *canvas, Box box, const Heatmap *map,
                          int decimals, double size)
{
    bool sign = map->scale.kind == SCALE_SIGNED;
    for (size_t row = 0; row < map->rows; row++)
        for (size_t column = 0; column < map->columns; column++) {
            double value = map->values[row * map->columns + column];
            Point at = box_center(heatmap_cell(box, map, row, column));
            Rgb ground = heatmap_color(map->scale, value);
            Number number = sign ? number_signed_fixed(value, decimals)
                                 : number_fixed(value, decimals);
            Style style = {size, theme_text_on(ground),
                           .align = ALIGN_CENTER, .middle = true};
            label_draw(canvas, at.x, at.y, number.text, style);
        }
}

Heatmap heatmap_cells(const double *values, size_t rows, size_t columns,
                      Scale scale, int cell)
{
    return (Heatmap){values, rows, columns, scale, cell, cell, 0, false};
}

Heatmap heatmap_tile(const double *pixels, Scale scale, int cell)
{
    return heatmap_cells(pixels, 28, 28, scale, cell);
}

double heatmap_tile_side(int cell)
{
    return points(28 * cell);
}

double heatmap_tile_step(int cell, size_t across)
{
    assert(across > 1);
    double room = THEME_PAGE_WIDTH - 2 * THEME_MARGIN;
    return (room - heatmap_tile_side(cell)) / (double)(across - 1);
}

Box heatmap_draw_tile(Canvas *canvas, Point at, const double *pixels,
                      Scale scale, int cell)
{
    Heatmap map = heatmap_tile(pixels, scale, cell);
    return heatmap_draw(canvas, at.x, at.y, &map);
}

Box heatmap_digit(Canvas *canvas, double x, double y, const double *pixels,
                  int cell)
{
    return heatmap_draw_tile(canvas, (Point){x, y}, pixels,
                             (Scale){SCALE_INK, 1}, cell);
}

// ---- the scale bar -----------------------------------------------------

static const double BAR_HEIGHT = 12, BAR_BELOW = 18, BAR_NAME = 9;

static void draw_limits(Canvas *canvas, Box bar, Scale scale)
{
    double y = box_bottom(bar) + BAR_BELOW;
    double right = box_right(bar), middle = box_center(bar).x;
    Style style = STYLE_TICK;
    bool sign = scale.kind == SCALE_SIGNED;
    label_draw(canvas, bar.x, y,
               sign ? number_short(-scale.limit, true).text : "0", style);
    style.align = ALIGN_CENTER;
    if (sign)
        label_draw(canvas, middle, y, "0", style);
    style.align = ALIGN_RIGHT;
    label_draw(canvas, right, y, number_short(scale.limit, sign).text,
               style);
}

Box heatmap_scale_bar(Canvas *canvas, Point at, double width, Scale scale,
                      const char *name)
{
    enum { STEPS = 129 };
    double values[STEPS], top = at.y + SIZE_SMALL + BAR_NAME;
    for (size_t i = 0; i < STEPS; i++) {
        double part = (double)i / (STEPS - 1);
        bool sign = scale.kind == SCALE_SIGNED;
        values[i] = scale.limit * (sign ? 2 * part - 1 : part);
    }
    int cell = (int)(width * THEME_PIXELS_PER_POINT) / STEPS;
    Heatmap map =
        heatmap_cells(values, 1, STEPS, scale, cell > 0 ? cell : 1);
    map.cell_height = (int)(BAR_HEIGHT * THEME_PIXELS_PER_POINT);
    label_draw(canvas, at.x, at.y + SIZE_SMALL, name, STYLE_TITLE);
    Box bar = heatmap_draw(canvas, at.x, top, &map);
    draw_limits(canvas, bar, scale);
    double bottom = box_bottom(bar) + BAR_BELOW;
    return (Box){at.x, at.y, bar.width, bottom - at.y};
}
