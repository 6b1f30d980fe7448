// Two costs as curves of one output, and the lines that touch them.
#include "figures.h"
#include "price_for_surprise.h"

static const Color COLORS[] = {COLOR_SERIES_1, COLOR_SERIES_2};
static const char *const NAMES[] = {"quadratic", "cross-entropy"};

// Both curves in one chart, each marked and named where they are compared;
// shift moves the names away from the lines.
static void draw_both(const Chart *chart, const PriceForSurprise *curves,
                      const double values[2][SAMPLES],
                      const double marks[2], const Point shift[2])
{
    for (size_t c = 0; c < PRICES; c++) {
        chart_line(chart, curves->sample, values[c], SAMPLES,
                   (Pen){theme_color(COLORS[c]), WIDTH_DATA, c == 0});
        Point at = {curves->drawn.output, marks[c]};
        chart_marker(chart, at, COLORS[c], NULL, ALIGN_LEFT);
        chart_label(
            chart, at, shift[c],
            PHRASE("%s %s", NAMES[c], number_plain(marks[c]).text),
            style_middle(style_in(STYLE_TITLE, COLORS[c]), ALIGN_LEFT));
    }
}

// What a curve falls by for each unit to the right, as a line that touches
// it.
static void draw_touching(const Chart *chart, const Priced *at, size_t c,
                          double left, double right)
{
    double x[2] = {at->output - left, at->output + right};
    double y[2] = {at->cost[c] + left * at->steepness[c],
                   at->cost[c] - right * at->steepness[c]};
    chart_line(chart, x, y, 2, pen_of(COLOR_SLOPE, WIDTH_LINE));
}

// From the lower ring to the upper one: how many times as steep.
static void draw_ratio(const Chart *chart, const Priced *at)
{
    Point low = chart_point(chart, at->output, at->steepness[0]);
    Point high = chart_point(chart, at->output, at->steepness[1]);
    canvas_arrow(chart->canvas, (Point){low.x, low.y - 9},
                 (Point){high.x, high.y + 9},
                 pen_of(COLOR_INK, WIDTH_DATA));
    label_print(chart->canvas, low.x - 10, (low.y + high.y) / 2,
                style_middle(STYLE_HEAD, ALIGN_RIGHT), "× %.0f",
                at->steepness[1] / at->steepness[0]);
}

static Canvas *open_curves(const Priced *at)
{
    double ratio = at->steepness[1] / at->steepness[0];
    return page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "one output, truth 1",
        PHRASE("At %g where 1 is wanted, cross-entropy is %.0f times as "
               "steep",
               at->output, ratio),
        PHRASE("Green lines touch the curves at %g. For each unit that ŷ "
               "rises they fall by %.4g and by %.4g: the steepness.",
               at->output, at->steepness[0], at->steepness[1]),
        .alt = PHRASE(
            "Left, the quadratic cost and cross-entropy of one output "
            "whose truth is 1, over that output: to the left the first "
            "ends at one half, the second rises without end. Lines touch "
            "both at %g. Right, how much each falls for a unit that the "
            "output rises: at %g by %.4g and by %.4g, a factor of %.0f.",
            at->output, at->output, at->steepness[0], at->steepness[1],
            ratio),
        .caption = "Two costs of one output, and how steep each is."});
}

void figure_curves(Workbook *book, const PriceForSurprise *curves)
{
    const Priced *at = &curves->drawn;
    Canvas *canvas = open_curves(at);
    static const Point cost_shift[] = {{14, -24}, {16, -8}};
    static const Point steep_shift[] = {{20, -12}, {16, -8}};
    Axis x = {.min = 0, .max = 1, .name = "output $\\upright{ŷ}$"};
    Axis cost = {.min = 0, .max = 5, .name = "cost"};
    Axis steep = {.min = 0,
                  .max = 20,
                  .name = "how much it falls for each unit that "
                          "$\\upright{ŷ}$ rises"};
    Chart left =
        chart_open(canvas, (Box){THEME_MARGIN, 176, 500, 376}, x, cost);
    draw_touching(&left, at, 0, .1, .35);
    draw_touching(&left, at, 1, .1, .12);
    draw_both(&left, curves, curves->cost, at->cost, cost_shift);
    Chart right = chart_open(canvas, (Box){640, 176, 512, 376}, x, steep);
    draw_both(&right, curves, curves->steepness, at->steepness,
              steep_shift);
    draw_ratio(&right, at);
    workbook_figure(book, canvas, "curves");
}
