// Two kernels of nine weights, and what each gives at every place of a
// digit; one of these sums by hand.
#include "draw/reckon.h"
#include "figures.h"
#include "shared_weights.h"

enum { DIGIT_CELL = 13, KERNEL_CELL = 43, NINE = 9 };

static const double TOP = 178, SUM_TOP = 538, SECOND = 430, STEP = 374;

static Heatmap map_of(const double *values, size_t side, Scale scale,
                      int cell)
{
    Heatmap map = heatmap_cells(values, side, side, scale, cell);
    map.gap = side == KERNEL ? 1 : 0;
    return map;
}

// ---- above: the digit, and what both kernels give ----------------------

static void draw_digit(Canvas *canvas, const SharedWeights *it)
{
    Heatmap digit = heatmap_tile(it->x, (Scale){SCALE_INK, 1}, DIGIT_CELL);
    label_draw(canvas, THEME_MARGIN, TOP - 12, "the digit", STYLE_NAME);
    Box drawn = heatmap_draw(canvas, THEME_MARGIN, TOP, &digit);
    Box nine = heatmap_cell(drawn, &digit, it->row, it->column);
    nine.width *= KERNEL;
    nine.height *= KERNEL;
    heatmap_highlight(canvas, nine, COLOR_ERROR);
}

// The map of a kernel, and the kernel below it.
static Box draw_kernel(Canvas *canvas, const SharedWeights *it, size_t k)
{
    double x = SECOND + (double)k * STEP;
    Heatmap map =
        map_of(it->z[k], SLID, (Scale){SCALE_SIGNED, KERNEL}, DIGIT_CELL);
    Heatmap kernel = map_of(shared_kernels[k], KERNEL,
                            (Scale){SCALE_SIGNED, 1}, KERNEL_CELL);
    label_draw(canvas, x, TOP - 12, shared_names[k], STYLE_NAME);
    // Each sum where the middle of its nine pixels is.
    Box drawn =
        heatmap_draw(canvas, x + DIGIT_CELL, TOP + DIGIT_CELL, &map);
    if (k == 0)
        heatmap_highlight(
            canvas,
            box_grown(heatmap_cell(drawn, &map, it->row, it->column), 2),
            COLOR_ERROR);
    Box box = heatmap_draw(canvas, x, SUM_TOP, &kernel);
    heatmap_print_values(canvas, box, &kernel, 0, SIZE_BODY);
    return box;
}

// ---- below: the framed sum by hand -------------------------------------

static void note_sum(Canvas *canvas, const double *pixels,
                     const char *result)
{
    Phrase terms = phrase("0");
    for (size_t i = 0; i < NINE; i++)
        terms = phrase("%s + %s × %s", terms.text,
                       number_fixed(pixels[i], 2).text,
                       number_signed_fixed(shared_kernels[0][i], 0).text);
    reckon_note(canvas, terms.text, result);
}

static void draw_sum(Canvas *canvas, const SharedWeights *it, Box kernel)
{
    double pixels[NINE];
    for (size_t i = 0; i < NINE; i++)
        pixels[i] = it->x[(it->row + i / KERNEL) * DIGITS_SIDE +
                          it->column + i % KERNEL];
    Number sum =
        number_signed_fixed(it->z[0][it->row * SLID + it->column], 2);
    Heatmap map =
        map_of(pixels, KERNEL, (Scale){SCALE_INK, 1}, KERNEL_CELL);
    Box box =
        heatmap_draw(canvas, kernel.x - kernel.width - 56, SUM_TOP, &map);
    heatmap_print_values(canvas, box, &map, 2, SIZE_LEAST);
    heatmap_highlight(canvas, box_grown(box, 2), COLOR_ERROR);
    label_paragraph(canvas, (Point){THEME_MARGIN, SUM_TOP + 34},
                    box.x - THEME_MARGIN - 20,
                    "The framed sum: nine pixels, each times its weight",
                    STYLE_WORDS);
    double y = box_center(box).y, middle = (box_right(box) + kernel.x) / 2;
    label_draw(canvas, middle, y, "·",
               (Style){SIZE_TITLE, COLOR_INK, .bold = true,
                       .align = ALIGN_CENTER, .middle = true});
    label_print(canvas, box_right(kernel) + 16, y,
                style_middle(STYLE_HEAD, ALIGN_LEFT), "=  %s", sum.text);
    note_sum(canvas, pixels, sum.text);
}

void figure_kernels(Workbook *book, const SharedWeights *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("training digit %zu, %s", it->digit, digits_name(it->label)),
        "Nine weights find every lower edge of a digit, wherever it lies",
        PHRASE("A colour is the sum of nine products around that place, "
               "orange from −3, blue to +3; framed, the largest: %.2f.",
               it->z[0][it->row * SLID + it->column]),
        .alt =
            "A digit, beside it two maps of the digit, under each three by "
            "three weights. In the first the lower edges of all strokes "
            "are blue and the upper ones orange, in the second the right "
            "and the left ones. Below, nine pixels times nine weights "
            "give the number of the place that is framed.",
        .caption = "A convolution: the same nine weights at each of 676 "
                   "places."});
    draw_digit(canvas, it);
    Box kernel = draw_kernel(canvas, it, 0);
    draw_kernel(canvas, it, 1);
    draw_sum(canvas, it, kernel);
    workbook_figure(book, canvas, "kernels");
}
