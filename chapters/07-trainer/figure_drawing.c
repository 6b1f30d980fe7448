// A drawing from outside, stage by stage, and the ten outputs.
#include "figures.h"

#include <stdlib.h>

#include "base/memory.h"
#include "draw/figure.h"
#include "draw/class_bars.h"
#include "own_digit.h"

enum { ROOM = 320, BOX_CELL = 16, TILE_CELL = 11 }; // pixels

static const double TOP = 196, CAPTION = 26, ROW = 30;
static const double FIRST_X = THEME_MARGIN, BOX_X = 342, TILE_X = 636;
static const double OUT_X = 944;

// ---- the drawing as it came -------------------------------------------

// Where pixel i of so many begins in a side of the drawing.
static size_t begin(size_t i, size_t count, size_t side)
{
    return i * side / count;
}

// The mean of the pixels that fall on pixel (row, column) of a copy, or the
// one that it falls on.
static Rgb gray_at(const Drawing *drawing, size_t row, size_t rows,
                   size_t column, size_t columns)
{
    size_t top = begin(row, rows, drawing->height);
    size_t left = begin(column, columns, drawing->width);
    size_t sum = 0, count = 0, y = top, x;
    do {
        x = left;
        do {
            sum += drawing->gray[y * drawing->width + x];
            count++;
        } while (++x < begin(column + 1, columns, drawing->width));
    } while (++y < begin(row + 1, rows, drawing->height));
    unsigned char gray = (unsigned char)(sum / count);
    return (Rgb){gray, gray, gray};
}

Box figure_copy(Canvas *canvas, const Drawing *drawing, Point at,
                size_t room)
{
    bool wide = drawing->width > drawing->height;
    size_t longer = wide ? drawing->width : drawing->height;
    size_t columns = (drawing->width * room + longer - 1) / longer;
    size_t rows = (drawing->height * room + longer - 1) / longer;
    Rgb *colors = memory_new(rows * columns, sizeof *colors);
    for (size_t i = 0; i < rows * columns; i++)
        colors[i] =
            gray_at(drawing, i / columns, rows, i % columns, columns);
    Box box =
        canvas_image(canvas, at, (Cells){colors, rows, columns, 1, 1});
    canvas_frame(canvas, box, pen_of(COLOR_MUTED, WIDTH_HAIR));
    free(colors);
    return box;
}

static void draw_arrow(Canvas *canvas, double from, double to)
{
    double y = TOP + ROOM / THEME_PIXELS_PER_POINT / 2;
    canvas_arrow(canvas, (Point){from + 8, y}, (Point){to - 8, y},
                 pen_of(COLOR_SECONDARY, WIDTH_LINE));
}

static void draw_drawing(Canvas *canvas, const OwnDigit *own)
{
    const DrawingDigit *d = &own->digit;
    Box box =
        figure_copy(canvas, &own->drawing, (Point){FIRST_X, TOP}, ROOM);
    double scale = box.width / (double)own->drawing.width;
    canvas_frame(canvas,
                 (Box){box.x + scale * (double)d->left,
                       box.y + scale * (double)d->top,
                       scale * (double)d->width, scale * (double)d->height},
                 pen_of(COLOR_ERROR, WIDTH_DATA));
    draw_arrow(canvas, box_right(box), BOX_X);
    double y = box_bottom(box) + CAPTION;
    label_print(canvas, FIRST_X, y, STYLE_NAME, "%zu × %zu, %s ink",
                own->drawing.width, own->drawing.height,
                d->light_ink ? "light" : "dark");
    label_print(canvas, FIRST_X, y + 23, STYLE_NOTE, "ink in %zu × %zu",
                d->width, d->height);
}

// ---- the box and the tile ---------------------------------------------

static void draw_box(Canvas *canvas, const DrawingDigit *d)
{
    double ink[DRAWING_BOX * DRAWING_BOX];
    for (size_t i = 0; i < d->box_width * d->box_height; i++)
        ink[i] = d->box[i] / 255.0;
    Heatmap map = {ink,
                   d->box_height,
                   d->box_width,
                   {SCALE_INK, 1},
                   BOX_CELL,
                   BOX_CELL,
                   0,
                   false};
    Box box = heatmap_draw(canvas, BOX_X, TOP, &map);
    draw_arrow(canvas, box_right(box), TILE_X);
    double y = box_bottom(box) + CAPTION;
    label_print(canvas, BOX_X, y, STYLE_NAME, "scaled to %zu × %zu",
                d->box_width, d->box_height);
    label_draw(canvas, BOX_X, y + 23, "means of the pixels", STYLE_NOTE);
}

// A cross through the middle, where the ink's centre of mass now is.
static void draw_tile(Canvas *canvas, const OwnDigit *own)
{
    Box box = heatmap_digit(canvas, TILE_X, TOP, own->x, TILE_CELL);
    Point middle = box_center(box);
    Pen pen = pen_dashed(COLOR_ERROR, WIDTH_LINE);
    canvas_line(canvas, (Point){box.x, middle.y},
                (Point){box_right(box), middle.y}, pen);
    canvas_line(canvas, (Point){middle.x, box.y},
                (Point){middle.x, box_bottom(box)}, pen);
    double y = box_bottom(box) + CAPTION;
    label_draw(canvas, TILE_X, y, "what the network sees", STYLE_NAME);
    label_draw(canvas, TILE_X, y + 23, "28 × 28, by its centre of mass",
               STYLE_NOTE);
}

// ---- the answer -------------------------------------------------------

static void draw_outputs(Canvas *canvas, const OwnDigit *own)
{
    double right = THEME_PAGE_WIDTH - THEME_MARGIN;
    label_draw(canvas, OUT_X, TOP - 12, "the ten outputs", STYLE_NOTE);
    class_bars_draw(canvas,
                    (Box){OUT_X, TOP, right - OUT_X, ROW * DIGITS_CLASSES},
                    &(ClassBars){own->a, DIGITS_CLASSES, own->predicted,
                                 own->predicted});
}

void figure_drawing(Workbook *book, const OwnDigit *own)
{
    if (own->path == NULL)
        return;
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, own->shape.text,
        PHRASE(
            "Boxed, scaled and centred, the drawing is read as a %zu: %.3f",
            own->predicted, own->a[own->predicted]),
        "What MNIST's makers did to their digits is done to this one: the "
        "ink's box, scaled to 20, its centre of mass in the middle of 28 × "
        "28.",
        .alt = "A drawing with a box around its ink, the ink scaled to 20 "
               "pixels, the same centred in 28 by 28 pixels, and the ten "
               "outputs of the network.",
        .caption = "A drawing from outside becomes one of MNIST's, and the "
                   "network answers."});
    canvas_drawn_by(
        canvas, "build/07-trainer --load net.st --classify my-digit.png");
    draw_drawing(canvas, own);
    draw_box(canvas, &own->digit);
    draw_tile(canvas, own);
    draw_outputs(canvas, own);
    workbook_figure(book, canvas, "drawing");
}
