// what all the test digits cost.
#include <math.h>

#include "cheapest_dearest.h"
#include "figures.h"

enum { SHOWN = 5, CELL = 3 };
static const double TILE_TOP = 192, TILE_PITCH = 96;

// ---- the digits at both tails ------------------------------------------

static void draw_tile(Canvas *canvas, const Answers *answers, size_t rank,
                      double x)
{
    size_t i = answers->order[rank];
    size_t label = answers->test->labels[i];
    size_t answer = answers->all.predicted[i];
    double pixels[DIGITS_PIXELS];
    digits_input(answers->test, i, pixels);
    Box tile = heatmap_digit(canvas, x, TILE_TOP, pixels, CELL);
    double middle = box_center(tile).x, y = box_bottom(tile);
    Style style = style_aligned(STYLE_TITLE, ALIGN_CENTER);
    if (label == answer)
        label_print(canvas, middle, y + 19, style, "%zu", label);
    else
        label_print(canvas, middle, y + 19, style, "%zu → %zu", label,
                    answer);
    style = style_aligned(STYLE_TICK, ALIGN_CENTER);
    double cost = answers->cost[i];
    label_draw(canvas, middle, y + 38,
               cost < .01 ? number_short(cost, false).text
                          : number_fixed(cost, 4).text,
               style);
}

static void draw_tails(Canvas *canvas, const Answers *answers)
{
    size_t count = answers->test->count;
    size_t shown = count < 2 * SHOWN ? count / 2 : SHOWN;
    double right = THEME_PAGE_WIDTH - THEME_MARGIN;
    double first = right - TILE_PITCH * (double)shown + 26;
    label_draw(canvas, THEME_MARGIN, TILE_TOP - 12, "← the cheapest",
               STYLE_TICK);
    label_draw(canvas, right, TILE_TOP - 12,
               "truth → answer, the dearest →",
               style_aligned(STYLE_TICK, ALIGN_RIGHT));
    for (size_t i = 0; i < shown; i++) {
        double step = TILE_PITCH * (double)i;
        draw_tile(canvas, answers, i, THEME_MARGIN + step);
        draw_tile(canvas, answers, count - shown + i, first + step);
    }
}

// ---- the histogram -----------------------------------------------------

// The part of bin i from count `from` to count `to`.
static Box bin_part(const Chart *chart, const CheapestDearest *spread,
                    size_t i, double from, double to)
{
    double decade = spread->low + (double)i / BINS_A_DECADE;
    double left = chart_x(chart, pow(10, decade));
    double right = chart_x(chart, pow(10, decade + 1.0 / BINS_A_DECADE));
    double top = chart_y(chart, to), bottom = chart_y(chart, from);
    return (Box){left, top, right - left - 1, bottom - top};
}

static double tallest(const CheapestDearest *spread)
{
    double most = 1;
    for (size_t i = 0; i < spread->bins; i++)
        most = fmax(most, spread->right[i] + spread->wrong[i]);
    return most;
}

// The smaller of the two is named on its left, the larger on its right.
static void draw_mark(const Chart *chart, const char *name, double cost,
                      bool smaller)
{
    Pen pen = pen_dashed(COLOR_INK, WIDTH_LINE);
    chart_upright(chart, cost, pen, NULL, COLOR_INK);
    Style style =
        style_aligned(STYLE_TITLE, smaller ? ALIGN_RIGHT : ALIGN_LEFT);
    double x = chart_x(chart, cost) + (smaller ? -8 : 8);
    label_print(chart->canvas, x, chart->plot.y - 8, style, "%s %s", name,
                number_plain(cost).text);
}

static void draw_marks(const Chart *chart, const CheapestDearest *spread)
{
    bool median_first = spread->median <= spread->mean;
    draw_mark(chart, "median", spread->median, median_first);
    draw_mark(chart, "mean", spread->mean, !median_first);
}

// Right answers below, wrong ones upon them.
static void draw_bin(const Chart *chart, const CheapestDearest *spread,
                     size_t i)
{
    double right = spread->right[i], all = right + spread->wrong[i];
    if (right > 0)
        canvas_fill(chart->canvas, bin_part(chart, spread, i, 0, right),
                    theme_color(COLOR_MUTED));
    if (all > right)
        canvas_fill(chart->canvas, bin_part(chart, spread, i, right, all),
                    theme_color(COLOR_ERROR));
}

// What the title is about: from the first digit of the dearest tenth on.
static void bracket_tenth(const Chart *chart, const CheapestDearest *spread,
                          const Answers *answers)
{
    size_t count = answers->test->count;
    double first = answers->cost[answers->order[count - count / 10]];
    Box plot = chart->plot;
    double x = chart_x(chart, first), y = plot.y + 34;
    Pen pen = pen_of(COLOR_INK, WIDTH_DATA);
    canvas_level(chart->canvas, y, x, box_right(plot), pen);
    canvas_upright(chart->canvas, x, y, y + 10, pen);
    canvas_upright(chart->canvas, box_right(plot), y, y + 10, pen);
    label_print(chart->canvas, box_right(plot), y - 8,
                style_aligned(STYLE_NAME, ALIGN_RIGHT),
                "a tenth of the digits");
    label_print(chart->canvas, box_right(plot), y + 30,
                style_aligned(STYLE_NAME, ALIGN_RIGHT), "%s of the cost",
                number_percent(spread->carried, 1).text);
}

static void draw_histogram(Canvas *canvas, const CheapestDearest *spread,
                           const Answers *answers)
{
    double ends[] = {0, tallest(spread)};
    Axis x = {.min = pow(10, spread->low),
              .max = pow(10, spread->high),
              .log = true,
              .name = "cost of one digit (each step to the right is ten "
                      "times as much)"};
    Axis y = axis_around(ends, 2, false, "digits");
    Box box = {THEME_MARGIN, 330, 1104, 342};
    Chart chart = chart_open(canvas, box, x, y);
    for (size_t i = 0; i < spread->bins; i++)
        draw_bin(&chart, spread, i);
    draw_marks(&chart, spread);
    bracket_tenth(&chart, spread, answers);
    double left = chart.plot.x + 24, top = chart.plot.y + 22;
    label_draw(canvas, left, top, "answered right",
               style_in(STYLE_TITLE, COLOR_MUTED));
    label_draw(canvas, left, top + 24, "answered wrong",
               style_in(STYLE_TITLE, COLOR_ERROR));
}

static Canvas *open_histogram(const Answers *answers,
                              const CheapestDearest *spread)
{
    Number carried = number_percent(spread->carried, 1);
    Number count = number_count(answers->test->count);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%s test digits, quadratic cost", count.text),
        PHRASE("One digit in ten carries %s of the cost", carried.text),
        "Most answers cost next to nothing; the mean is made "
        "by the few that are far off.",
        .alt = PHRASE(
            "Histogram of the costs of %s test digits on a logarithmic "
            "axis. Most cost about %s; the wrong answers form a second "
            "hill near 1. Above it the five cheapest and the five "
            "dearest digits.",
            count.text, number_plain(spread->median).text),
        .caption = "The cost of every test digit, on a logarithmic axis, "
                   "with the digits at both ends."});
}

void figure_histogram(Workbook *book, const CheapestDearest *spread,
                      const Answers *answers)
{
    Canvas *canvas = open_histogram(answers, spread);
    draw_tails(canvas, answers);
    draw_histogram(canvas, spread, answers);
    workbook_figure(book, canvas, "histogram");
}
