// One digit, fooled; and all of them, by growing doses.
#include <math.h>
#include <stdio.h>

#include "draw/bars.h"
#include "draw/chart.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "nn/vector.h"
#include "plates.h"

// ---- one digit
// -----------------------------------------------------------------

enum { CELL = 9, TILES = 4 };

static const double TILE_TOP = 196, BARS_TOP = 440;
static const double TILE = SIDE * CELL / THEME_PIXELS_PER_POINT;

static double tile_left(size_t slot)
{
    double step =
        (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - TILE) / (TILES - 1);
    return THEME_MARGIN + step * (double)slot;
}

static void draw_name(Canvas *canvas, size_t slot, const char *name)
{
    label_draw(canvas, tile_left(slot), TILE_TOP - 14, name,
               (Style){SIZE_MATH, COLOR_INK, .bold = false});
}

// The ten outputs below a tile, the largest brought out.
static void draw_outputs(Canvas *canvas, size_t slot, const double *a,
                         size_t truth)
{
    Box box = {tile_left(slot), BARS_TOP, TILE, 150};
    Bars bars = {box, CLASSES, 0, 1, false, .7};
    size_t says = vector_argmax(a, CLASSES);
    Color color = says == truth ? COLOR_ACTIVATION : COLOR_ERROR;
    bars_draw_in(canvas, &bars, a, COLOR_SECONDARY);
    bars_draw_one(canvas, &bars, says, a[says], theme_color(color));
    bars_names(canvas, &bars, NULL);
    label_print(canvas, box.x, box.y + box.height + 50,
                (Style){SIZE_BODY, color, .bold = true}, "says %zu, %s",
                says, number_fixed(a[says], 3).text);
}

static void draw_four(Canvas *canvas, const Fool *fool, double epsilon)
{
    char text[80];
    Scale scale = heatmap_scale(SCALE_SIGNED, fool->gradient, PIXELS);
    Heatmap map = {fool->gradient, SIDE, SIDE, scale, CELL, CELL, 0, false};
    draw_name(canvas, 0, "$x$, the digit");
    heatmap_digit(canvas, tile_left(0), TILE_TOP, fool->x, CELL);
    draw_name(canvas, 1, "$\\partial C/\\partial x$, its gradient");
    heatmap_draw(canvas, tile_left(1), TILE_TOP, &map);
    snprintf(text, sizeof text, "$x'$, each pixel ±%g", epsilon);
    draw_name(canvas, 2, text);
    heatmap_digit(canvas, tile_left(2), TILE_TOP, fool->changed, CELL);
    draw_name(canvas, 3, "as far, but at random");
    heatmap_digit(canvas, tile_left(3), TILE_TOP, fool->noise, CELL);
    draw_outputs(canvas, 0, fool->before, fool->label);
    draw_outputs(canvas, 2, fool->after, fool->label);
    draw_outputs(canvas, 3, fool->noisy_after, fool->label);
}

// Under the gradient: what its colours mean and what it promises.
static void draw_reading(Canvas *canvas, const Fool *fool)
{
    double left = tile_left(1), limit = 0;
    for (size_t k = 0; k < PIXELS; k++)
        limit = fmax(limit, fabs(fool->gradient[k]));
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
    label_print(canvas, left, BARS_TOP + 12, style, "colours to ±%s",
                number_short(limit, false).text);
    label_draw(canvas, left, BARS_TOP + 44,
               "\\positive{blue}: more ink raises the cost", style);
    label_draw(canvas, left, BARS_TOP + 66,
               "\\negative{orange}: less ink raises it", style);
    label_print(canvas, left, BARS_TOP + 104, style, "cost before %s",
                number_fixed(fool->cost, 4).text);
    label_print(canvas, left, BARS_TOP + 126, style, "cost after %s",
                number_fixed(fool->cost_after, 4).text);
    label_print(canvas, left, BARS_TOP + 148, style, "at random %s",
                number_fixed(fool->cost_noisy, 4).text);
}

void plate_fooled(Workbook *book, const Lesson *lesson)
{
    const Fool *fool = &lesson->fool;
    double epsilon = lesson->reader.settings.epsilon;
    bool stays = vector_argmax(fool->noisy_after, CLASSES) == fool->label;
    char title[160], alt[400];
    snprintf(title, sizeof title,
             "A tenth of grey in every pixel, and %s becomes %s",
             digits_name(fool->label), digits_name(fool->becomes));
    if (epsilon != .1 || fool->label == fool->becomes)
        snprintf(title, sizeof title,
                 "Every pixel by %g: %s is read as %zu", epsilon,
                 digits_name(fool->label), fool->becomes);
    snprintf(alt, sizeof alt,
             "A digit %zu, the gradient of its cost along each pixel, the "
             "digit with each pixel moved by %g along the sign of that "
             "gradient, and the same digit with each pixel moved as far at "
             "random. Below, the ten outputs: the first says %zu, the "
             "changed one %zu with %.3f.",
             fool->label, epsilon, fool->label, fool->becomes,
             fool->after[fool->becomes]);
    Canvas *canvas = page_new(&(PageText){
        PAGE_PLATE, PLATES_CHAPTER, plates_note(&lesson->reader).text,
        title,
        stays ? "The change follows the slope of the cost along each "
                "pixel. By as much at random, the answer stays."
              : "The change follows the slope of the cost along each "
                "pixel. On the right, by as much at random.",
        .alt = alt,
        .caption = "A digit, the slope of its cost along each pixel, and "
                   "the digit one step up that slope. Random steps of the "
                   "same size do not have that effect.",
        .source = PLATES_SOURCE});
    draw_four(canvas, fool, epsilon);
    draw_reading(canvas, fool);
    workbook_figure(book, canvas, "fooled");
}

// ---- all digits
// ----------------------------------------------------------------

enum { SAMPLE_CELL = 4 };
static const double SAMPLE_TILE =
    SIDE * SAMPLE_CELL / THEME_PIXELS_PER_POINT;

static void per_cent(const double *shares, double *out)
{
    for (size_t d = 0; d < DOSES; d++)
        out[d] = 100 * shares[d];
}

static void draw_doses(Canvas *canvas, Box box, const Fool *fool)
{
    double right[DOSES], noisy[DOSES], smooth[DOSES], smooth_noisy[DOSES];
    per_cent(fool->right, right);
    per_cent(fool->noisy, noisy);
    per_cent(fool->smooth_right, smooth);
    per_cent(fool->smooth_noisy, smooth_noisy);
    const double *ticks = fool_sampled;
    Axis x = {.min = 0,
              .max = .25,
              .name = "ε, the change of each pixel",
              .ticks = ticks,
              .tick_count = SAMPLED};
    double lowest = fmin(right[DOSES - 1], smooth[DOSES - 1]);
    // The names at the ends of the lines stay clear of the ticks.
    Axis y = {.min = lowest < 5 ? -8 : 0, .max = 100, .name = "right, %"};
    Chart chart = chart_open(canvas, box, x, y);
    const double *e = fool_doses;
    const Series lines[] = {
        {"at random, with L2", e, smooth_noisy, DOSES, COLOR_SLOPE, 0,
         true},
        {"at random", e, noisy, DOSES, COLOR_INK, 0, true},
        {"along the gradient", e, right, DOSES, COLOR_INK, 0, false},
        {"the same, with L2", e, smooth, DOSES, COLOR_SLOPE, 0, false}};
    chart_lines(&chart, lines, COUNT_OF(lines));
    for (size_t d = 0; d < SAMPLED; d++)
        heatmap_digit(canvas, chart_x(&chart, ticks[d]) - SAMPLE_TILE / 2,
                      chart.plot.y + chart.plot.height + 58,
                      fool->sample[d], SAMPLE_CELL);
}

void plate_doses(Workbook *book, const Lesson *lesson)
{
    const Fool *fool = &lesson->fool;
    size_t tenth = 5; // the dose .1
    char title[160];
    snprintf(title, sizeof title,
             "The same change: %s are right along the gradient, %s at "
             "random",
             number_percent(fool->right[tenth], 0).text,
             number_percent(fool->noisy[tenth], 0).text);
    Canvas *canvas = page_new(&(PageText){
        PAGE_PLATE, PLATES_CHAPTER, plates_note(&lesson->reader).text,
        title,
        "All test digits, each pixel moved by ε; the title is about "
        "ε = 0.1. Below the axis: one digit, along its gradient.",
        .alt = "Four curves of the share of right answers over the size of "
               "the change. Along the gradient they fall at once and "
               "steeply, at random they stay near the top and sag later. "
               "Below, one digit under growing changes: a grey pattern "
               "around it grows, and the digit stays readable.",
        .caption = "How many test digits are still read when each pixel is "
                   "moved by ε, along the gradient or at random.",
        .source = PLATES_SOURCE});
    Box body = page_body(canvas);
    draw_doses(canvas, (Box){body.x, body.y + 8, 900, body.height - 118},
               fool);
    workbook_figure(book, canvas, "doses");
}
