// All test digits under growing doses, along the gradient and at random.
#include <math.h>

#include "doses.h"
#include "draw/figure.h"
#include "figures.h"
#include "fooled_digit.h"
#include "reader.h"

enum { CELL = 4 };
static const double TILE = DIGITS_SIDE * CELL / THEME_PIXELS_PER_POINT;

static void per_cent(const double *shares, double *out)
{
    for (size_t d = 0; d < DOSES; d++)
        out[d] = 100 * shares[d];
}

// One of the title's numbers, on its line.
static void mark_title(const Chart *chart, double right, Align align)
{
    Point at = {doses_epsilon[TENTH], right};
    chart_marker(chart, at, COLOR_INK, NULL, align);
    at = chart_point(chart, at.x, at.y);
    bool below = align == ALIGN_RIGHT;
    label_draw_over(chart->canvas, at.x + (below ? -10 : 10),
                    at.y + (below ? 24 : -18),
                    number_percent(right / 100, 0).text,
                    style_middle(STYLE_HEAD, align));
}

static void draw_doses(Canvas *canvas, Box box, const Doses *it,
                       const FooledDigit *fooled)
{
    double right[DOSES], noisy[DOSES], smooth[DOSES], smooth_noisy[DOSES];
    per_cent(it->gradient.right, right);
    per_cent(it->random.right, noisy);
    per_cent(it->smooth_gradient.right, smooth);
    per_cent(it->smooth_random.right, smooth_noisy);
    const double *ticks = fooled_epsilons;
    Axis x = {.min = 0,
              .max = .25,
              .name = "ε, the change of each pixel",
              .ticks = ticks,
              .tick_count = FOOLED_SAMPLES};
    double lowest = fmin(right[DOSES - 1], smooth[DOSES - 1]);
    // The names at the ends of the lines stay clear of the ticks.
    Axis y = {.min = lowest < 5 ? -8 : 0, .max = 100, .name = "right, %"};
    Chart chart = chart_open(canvas, box, x, y);
    const double *e = doses_epsilon;
    const Series lines[] = {
        {"at random, with L2", e, smooth_noisy, DOSES, COLOR_SERIES_2, 0,
         true},
        {"at random", e, noisy, DOSES, COLOR_SERIES_1, 0, true},
        {"along the gradient", e, right, DOSES, COLOR_SERIES_1, 0, false},
        {"the same, with L2", e, smooth, DOSES, COLOR_SERIES_2, 0, false}};
    chart_upright(&chart, e[TENTH], pen_dashed(COLOR_MUTED, WIDTH_HAIR),
                  NULL, COLOR_INK);
    chart_lines(&chart, lines, COUNT_OF(lines));
    mark_title(&chart, noisy[TENTH], ALIGN_RIGHT);
    mark_title(&chart, right[TENTH], ALIGN_LEFT);
    for (size_t d = 0; d < FOOLED_SAMPLES; d++)
        heatmap_digit(canvas, chart_x(&chart, ticks[d]) - TILE / 2,
                      box_bottom(chart.plot) + 58, fooled->sample[d], CELL);
}

void figure_doses(Workbook *book, const Doses *it,
                  const FooledDigit *fooled, const Reader *reader)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("The same change: %s are right along the gradient, %s at "
               "random",
               number_percent(it->gradient.right[TENTH], 0).text,
               number_percent(it->random.right[TENTH], 0).text),
        "All test digits, each pixel moved by ε; the title is about ε = "
        "0.1. Below the axis: one digit, along its gradient.",
        .alt = "Four curves of the share of right answers over the size of "
               "the change. Along the gradient they fall at once and "
               "steeply, at random they stay near the top and sag later. "
               "Below, one digit under growing changes: a grey pattern "
               "around it grows, and the digit stays readable.",
        .caption = "How many test digits are still read when each pixel is "
                   "moved by ε, along the gradient or at random.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    draw_doses(canvas,
               (Box){body.x + 14, body.y + 8, 886, body.height - 118}, it,
               fooled);
    workbook_figure(book, canvas, "doses");
}
