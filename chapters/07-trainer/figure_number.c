// Several digits on one picture: where they are cut, and what each is.
#include "figures.h"

#include "own_number.h"

enum { WIDE = 1300, HIGH = 170, CELL_MOST = 6, TILE_GAP = 16 }; // pixels

static const double TOP = 180, BELOW = 36, CAPTION = 28;

static size_t room_of(const Drawing *drawing)
{
    size_t room = drawing->width > drawing->height
                      ? HIGH * drawing->width / drawing->height
                      : HIGH;
    return room < WIDE ? room : WIDE;
}

static Box draw_cuts(Canvas *canvas, const OwnNumber *own)
{
    Box box = figure_copy(canvas, own->drawing, (Point){THEME_MARGIN, TOP},
                          room_of(own->drawing));
    double scale = box.width / (double)own->drawing->width;
    for (size_t k = 0; k < own->count; k++) {
        const DrawingDigit *d = &own->digits[k];
        canvas_frame(canvas,
                     (Box){box.x + scale * (double)d->left,
                           box.y + scale * (double)d->top,
                           scale * (double)d->width,
                           scale * (double)d->height},
                     pen_of(COLOR_ERROR, WIDTH_DATA));
    }
    return box;
}

static void draw_tiles(Canvas *canvas, const OwnNumber *own, double y)
{
    size_t cell = (WIDE / own->count - TILE_GAP) / DIGITS_SIDE;
    if (cell > CELL_MOST)
        cell = CELL_MOST;
    double x = THEME_MARGIN;
    for (size_t k = 0; k < own->count; k++) {
        Box tile = heatmap_digit(canvas, x, y, own->x[k], (int)cell);
        double below = box_bottom(tile) + CAPTION;
        label_print(canvas, x, below, STYLE_NAME, "%zu", own->answers[k]);
        label_print(canvas, x, below + 23, STYLE_NOTE, "%.3f",
                    own->a[k][own->answers[k]]);
        x = box_right(tile) + TILE_GAP;
    }
}

void figure_number(Workbook *book, const OwnNumber *own)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, own->shape.text,
        PHRASE("A number that is read as %s", own->text),
        "Each box of ink goes the way of a single digit; below, what the "
        "network sees, its answer and that output.",
        .alt = "A drawing of several digits, each in a box, and below them "
               "the same digits in 28 by 28 pixels with their answers.",
        .caption =
            "Digits side by side are cut apart and read one by one."});
    canvas_drawn_by(
        canvas, "build/07-trainer --load net.st --classify my-number.png");
    Box box = draw_cuts(canvas, own);
    draw_tiles(canvas, own, box_bottom(box) + BELOW);
    workbook_figure(book, canvas, "number");
}
