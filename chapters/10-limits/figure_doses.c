// Test digits under growing doses, along the gradient and at random.
#include "doses.h"
#include "figures.h"
#include "five_lines.h"
#include "fooled_digit.h"
#include "reader.h"

enum { CELL = 4 };
static const double TILE = DIGITS_SIDE * CELL / THEME_PIXELS_PER_POINT;

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
    const double *e = doses_epsilon, *ticks = fooled_epsilons;
    Spread noisy = five_line_of(e, it->trained.right[AT_RANDOM], DOSES);
    Spread one = five_line_of(e, it->trained.right[ONE_STEP], DOSES);
    Spread many = five_line_of(e, it->trained.right[MANY_STEPS], DOSES);
    Spread smooth = five_line_of(e, it->smooth.right[MANY_STEPS], DOSES);
    Axis x = {.max = .25,
              .name = "ε, the change of each pixel",
              .ticks = ticks,
              .tick_count = FOOLED_SAMPLES};
    // The names at the ends of the lines stay clear of the ticks.
    Axis y = {.min = -8, .max = 100, .name = "right, %"};
    Chart chart = chart_open(canvas, box, x, y);
    spread_band(&chart, &noisy, COLOR_SERIES_1);
    spread_band(&chart, &one, COLOR_SERIES_1);
    spread_band(&chart, &many, COLOR_INK);
    spread_band(&chart, &smooth, COLOR_SERIES_2);
    Series lines[] = {
        spread_line(&noisy, "at random", COLOR_SERIES_1),
        spread_line(&one, "in one step", COLOR_SERIES_1),
        spread_line(&smooth, "in 20, with L2", COLOR_SERIES_2),
        spread_line(&many, "in 20 steps", COLOR_INK)};
    lines[0].dashed = lines[2].dashed = true;
    chart_upright(&chart, e[TENTH], pen_dashed(COLOR_MUTED, WIDTH_HAIR),
                  NULL, COLOR_INK);
    chart_lines(&chart, lines, COUNT_OF(lines));
    mark_title(&chart, one.mean[TENTH], ALIGN_LEFT);
    mark_title(&chart, many.mean[TENTH], ALIGN_RIGHT);
    for (size_t d = 0; d < FOOLED_SAMPLES; d++)
        heatmap_digit(canvas, chart_x(&chart, ticks[d]) - TILE / 2,
                      box_bottom(chart.plot) + 58, fooled->sample[d], CELL);
}

static Number percent(const Doses *it, Attack attack)
{
    return number_percent(
        range_of(it->trained.right[attack][TENTH], READERS).mean, 0);
}

void figure_doses(Workbook *book, const Doses *it,
                  const FooledDigit *fooled, const Reader *reader)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("No pixel further than 0.1: %s are right after one step, %s "
               "after 20",
               percent(it, ONE_STEP).text, percent(it, MANY_STEPS).text),
        "Every 20th test digit, each pixel moved by at most ε. Lines: "
        "means of five networks, bands: lowest to highest.",
        .alt = "Four curves of the share of right answers over the size of "
               "the change. At random it stays near the top and sags late. "
               "In one step along the gradient it falls at once; in twenty "
               "steps far more steeply, to nearly nothing; for networks "
               "with L2 a little later. Below, one digit under growing "
               "changes: a grey pattern around it grows, and the digit "
               "stays readable.",
        .caption = "How many test digits are still read when each pixel is "
                   "moved by at most ε: at random, in one step along the "
                   "gradient, in many, and in many with L2."});
    Box body = page_body(canvas);
    draw_doses(canvas,
               (Box){body.x + 14, body.y + 8, 886, body.height - 118}, it,
               fooled);
    workbook_figure(book, canvas, "doses");
}
