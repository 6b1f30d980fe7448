// A drawing from outside, stage by stage, and the ten outputs.
#include "figures.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/class_bars.h"
#include "own_digit.h"

enum { ROOM = 336, BOX_CELL = 17, TILE_CELL = 12 }; // pixels

// The three pictures share what is left of the outputs; GAP is the least
// that lies between two of them.
static const double TOP = 206, CAPTION = 28, ROW = 28, GAP = 16;
static const double OUT_X = 956;

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

// What the title says of a stage, above it, and below it what it is.
static void draw_words(Canvas *canvas, Box box, const char *title,
                       const char *name, const char *note)
{
    double y = TOP + ROOM / THEME_PIXELS_PER_POINT + CAPTION;
    label_draw(canvas, box.x, TOP - 18, title, STYLE_HEAD);
    label_draw(canvas, box.x, y, name, STYLE_NAME);
    label_draw(canvas, box.x, y + 23, note, STYLE_NOTE);
}

static void draw_arrow(Canvas *canvas, double from, double to)
{
    double y = TOP + ROOM / THEME_PIXELS_PER_POINT / 2;
    canvas_arrow(canvas, (Point){from + 6, y}, (Point){to - 6, y},
                 pen_of(COLOR_SECONDARY, WIDTH_LINE));
}

static Box draw_drawing(Canvas *canvas, const OwnDigit *own)
{
    const DrawingDigit *d = &own->digit;
    Box box = figure_copy(canvas, &own->drawing, (Point){THEME_MARGIN, TOP},
                          ROOM);
    double scale = box.width / (double)own->drawing.width;
    Box ink = {box.x + scale * (double)d->left,
               box.y + scale * (double)d->top, scale * (double)d->width,
               scale * (double)d->height};
    heatmap_highlight(canvas, ink, COLOR_INK);
    draw_words(canvas, box, "1  boxed",
               PHRASE("%zu × %zu, %s ink", own->drawing.width,
                      own->drawing.height, d->light_ink ? "light" : "dark"),
               PHRASE("ink in %zu × %zu", d->width, d->height));
    return box;
}

// ---- the box and the tile ---------------------------------------------

static Heatmap box_map(const DrawingDigit *d, double *ink)
{
    for (size_t i = 0; i < d->box_width * d->box_height; i++)
        ink[i] = d->box[i] / 255.0;
    return heatmap_cells(ink, d->box_height, d->box_width,
                         (Scale){SCALE_INK, 1}, BOX_CELL);
}

// A cross through the middle, where the ink's centre of mass now is.
static Box draw_tile(Canvas *canvas, const OwnDigit *own, double x)
{
    Box box = heatmap_digit(canvas, x, TOP, own->x, TILE_CELL);
    Point middle = box_center(box);
    Pen pen = pen_dashed(COLOR_SERIES_2, WIDTH_LINE);
    canvas_level(canvas, middle.y, box.x, box_right(box), pen);
    canvas_upright(canvas, middle.x, box.y, box_bottom(box), pen);
    draw_words(canvas, box, "3  centred", "what the network sees",
               "28 × 28, by its centre of mass");
    return box;
}

// The drawing and its two stages, one arrow from each to the next.
static void draw_stages(Canvas *canvas, const OwnDigit *own)
{
    double ink[DRAWING_BOX * DRAWING_BOX];
    Heatmap map = box_map(&own->digit, ink);
    Box first = draw_drawing(canvas, own), second = heatmap_box(0, 0, &map);
    double side = heatmap_tile_side(TILE_CELL), left = box_right(first);
    double gap = fmax(GAP, (OUT_X - left - second.width - side) / 3);
    second = heatmap_draw(canvas, left + gap, TOP, &map);
    draw_words(
        canvas, second, "2  scaled",
        PHRASE("%zu × %zu", own->digit.box_width, own->digit.box_height),
        "means of the pixels");
    Box third = draw_tile(canvas, own, box_right(second) + gap);
    draw_arrow(canvas, left, second.x);
    draw_arrow(canvas, box_right(second), third.x);
    draw_arrow(canvas, box_right(third), box_right(third) + gap);
}

// ---- the answer -------------------------------------------------------

static void draw_outputs(Canvas *canvas, const OwnDigit *own)
{
    double right = THEME_PAGE_WIDTH - THEME_MARGIN;
    label_print(canvas, OUT_X, TOP - 18, STYLE_HEAD, "4  read as a %zu",
                own->predicted);
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
    draw_stages(canvas, own);
    draw_outputs(canvas, own);
    workbook_figure(book, canvas, "drawing");
}
