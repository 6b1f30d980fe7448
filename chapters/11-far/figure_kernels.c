// Two kernels of nine weights, and what each gives at every place of a
// digit.
#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/page.h"
#include "draw/number.h"
#include "figures.h"
#include "shared_weights.h"

enum { DIGIT_CELL = 16, KERNEL_CELL = 40, MAP_CELL = 10 };

// A kernel, an arrow's worth of space, and its map.
static void draw_kernel(Canvas *canvas, const SharedWeights *it, size_t k,
                        Point at)
{
    Heatmap kernel = {.values = shared_kernels[k],
                      .rows = KERNEL,
                      .columns = KERNEL,
                      .scale = {SCALE_SIGNED, 1},
                      .cell_width = KERNEL_CELL,
                      .cell_height = KERNEL_CELL,
                      .gap = 1};
    Heatmap map = {.values = it->z[k],
                   .rows = SLID,
                   .columns = SLID,
                   .scale = {SCALE_SIGNED, KERNEL},
                   .cell_width = MAP_CELL,
                   .cell_height = MAP_CELL};
    label_draw(canvas, at.x, at.y + 12, shared_names[k], STYLE_WORDS);
    Box box = heatmap_draw(canvas, at.x, at.y + 26, &kernel);
    heatmap_print_values(canvas, box, &kernel, 0, 16);
    Box drawn = heatmap_draw(canvas, at.x + 180, at.y + 26, &map);
    if (k == 0)
        heatmap_highlight(canvas,
                          heatmap_cell(drawn, &map, it->row, it->column),
                          COLOR_ERROR);
}

void figure_kernels(Workbook *book, const SharedWeights *it)
{
    double largest = it->z[0][it->row * SLID + it->column];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("training digit %zu, %s", it->digit, digits_name(it->label)),
        "Nine weights find every lower edge of a digit, wherever it lies",
        PHRASE("Left: the digit. Right: two kernels, and the sum of nine "
               "products at each place. Framed: the upper kernel\u2019s "
               "largest, "
               "%.2f, and its nine pixels.",
               largest),
        .alt =
            "A digit, beside it two grids of three by three weights, and "
            "beside each a map of the digit: in the first the lower "
            "edges of all strokes are blue and the upper ones orange, "
            "in the second the right and the left ones.",
        .caption = "A convolution: the same nine weights at each of 676 "
                   "places.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    Heatmap digit = {.values = it->x,
                     .rows = DIGITS_SIDE,
                     .columns = DIGITS_SIDE,
                     .scale = {SCALE_INK, 1},
                     .cell_width = DIGIT_CELL,
                     .cell_height = DIGIT_CELL};
    Box drawn = heatmap_draw(canvas, body.x, body.y + 26, &digit);
    Box first = heatmap_cell(drawn, &digit, it->row, it->column);
    first.width *= KERNEL;
    first.height *= KERNEL;
    heatmap_highlight(canvas, first, COLOR_ERROR);
    draw_kernel(canvas, it, 0, (Point){body.x + 500, body.y});
    draw_kernel(canvas, it, 1,
                (Point){body.x + 500, body.y + body.height / 2 + 12});
    workbook_figure(book, canvas, "kernels");
}
