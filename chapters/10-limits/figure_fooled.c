// One digit, fooled: the gradient, what is made with it, and the outputs.
#include "draw/bars.h"
#include "nn/vector.h"
#include "figures.h"
#include "fooled_digit.h"
#include "reader.h"

enum { CELL = 9, TILES = 4 };

static const double TILE_TOP = 196, BARS_TOP = 440;
static const double TILE = DIGITS_SIDE * CELL / THEME_PIXELS_PER_POINT;

static double tile_left(size_t slot)
{
    return THEME_MARGIN + (double)slot * heatmap_tile_step(CELL, TILES);
}

static void draw_name(Canvas *canvas, size_t slot, const char *name)
{
    label_draw(canvas, tile_left(slot), TILE_TOP - 14, name, STYLE_MATH);
}

// The ten outputs below a tile, the largest brought out.
static void draw_outputs(Canvas *canvas, size_t slot, const double *a,
                         size_t truth)
{
    Box box = {tile_left(slot), BARS_TOP, TILE, 150};
    Bars bars = {box, DIGITS_CLASSES, 0, 1, false, .7};
    size_t says = vector_argmax(a, DIGITS_CLASSES);
    Color color = says == truth ? COLOR_ACTIVATION : COLOR_ERROR;
    bars_draw_in(canvas, &bars, a, COLOR_SECONDARY);
    bars_draw_one(canvas, &bars, says, a[says], theme_color(color));
    bars_names(canvas, &bars, NULL);
    label_print(canvas, box.x, box_bottom(box) + 50,
                style_in(STYLE_NAME, color), "says %zu, %s", says,
                number_fixed(a[says], 3).text);
}

static void draw_four(Canvas *canvas, const FooledDigit *it)
{
    Scale scale = heatmap_scale(SCALE_SIGNED, it->gradient, DIGITS_PIXELS);
    draw_name(canvas, 0, "$x$, the digit");
    heatmap_digit(canvas, tile_left(0), TILE_TOP, it->before.x, CELL);
    draw_name(canvas, 1, "$\\partial C/\\partial x$, its gradient");
    heatmap_draw_tile(canvas, (Point){tile_left(1), TILE_TOP}, it->gradient,
                      scale, CELL);
    draw_name(canvas, 2,
              PHRASE("$x'$, each pixel by at most %g", it->epsilon));
    heatmap_digit(canvas, tile_left(2), TILE_TOP, it->changed.x, CELL);
    draw_name(canvas, 3, "as far, at random");
    heatmap_digit(canvas, tile_left(3), TILE_TOP, it->noisy.x, CELL);
    draw_outputs(canvas, 0, it->before.a, it->label);
    draw_outputs(canvas, 2, it->changed.a, it->label);
    draw_outputs(canvas, 3, it->noisy.a, it->label);
}

// Between the tiles: what is done with the digit and its gradient.
static void draw_sum(Canvas *canvas, const FooledDigit *it)
{
    double half = (tile_left(1) - tile_left(0) - TILE) / 2;
    double middle = TILE_TOP + TILE / 2;
    Style rule = style_aligned(STYLE_RULE, ALIGN_CENTER);
    label_print(canvas, tile_left(1) - half, middle - 6, rule, "+ %g",
                it->epsilon);
    label_draw(canvas, tile_left(1) - half, middle + 20, "× the sign",
               style_aligned(STYLE_NOTE, ALIGN_CENTER));
    label_draw(canvas, tile_left(2) - half, middle + 6, "=", rule);
}

// Under the gradient: what its colours mean and what it promises.
static void draw_reading(Canvas *canvas, const FooledDigit *it)
{
    double left = tile_left(1);
    double limit = vector_max_abs(it->gradient, DIGITS_PIXELS);
    Style style = STYLE_NOTE;
    label_print(canvas, left, BARS_TOP + 12, style, "colours to ±%s",
                number_short(limit, false).text);
    label_draw(canvas, left, BARS_TOP + 44,
               "\\positive{blue}: more ink raises the cost", style);
    label_draw(canvas, left, BARS_TOP + 66,
               "\\negative{orange}: less ink raises it", style);
    label_print(canvas, left, BARS_TOP + 104, style, "cost before %s",
                number_fixed(it->before.cost, 4).text);
    label_print(canvas, left, BARS_TOP + 126, style, "cost after %s",
                number_fixed(it->changed.cost, 4).text);
    label_print(canvas, left, BARS_TOP + 148, style, "at random %s",
                number_fixed(it->noisy.cost, 4).text);
}

static Canvas *open_page(const FooledDigit *it, const Reader *reader)
{
    bool tenth = it->epsilon == .1 && it->label != it->becomes;
    bool stays = vector_argmax(it->noisy.a, DIGITS_CLASSES) == it->label;
    const char *was = digits_name(it->label);
    Phrase title =
        tenth ? phrase("A tenth of grey in every pixel, and %s becomes %s",
                       was, digits_name(it->becomes))
              : phrase("Every pixel by %g: %s is read as %zu", it->epsilon,
                       was, it->becomes);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note_first(reader).text,
        title.text,
        stays ? "The change follows the slope of the cost along each "
                "pixel. Changed as much at random, the answer stays."
              : "The change follows the slope of the cost along each "
                "pixel. On the right, by as much at random.",
        .alt = PHRASE(
            "A digit %zu, the gradient of its cost along each pixel, the "
            "digit with each pixel moved by %g along the sign of that "
            "gradient, and the same digit with each pixel moved as far at "
            "random. Below, the ten outputs: the first says %zu, the "
            "changed one %zu with %.3f.",
            it->label, it->epsilon, it->label, it->becomes,
            it->changed.a[it->becomes]),
        .caption = "A digit, the slope of its cost along each pixel, and "
                   "the digit one step up that slope. Random steps of the "
                   "same size do not have that effect."});
}

void figure_fooled(Workbook *book, const FooledDigit *it,
                   const Reader *reader)
{
    Canvas *canvas = open_page(it, reader);
    draw_four(canvas, it);
    draw_sum(canvas, it);
    draw_reading(canvas, it);
    workbook_figure(book, canvas, "fooled");
}
