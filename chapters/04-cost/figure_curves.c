// Two costs as curves of one output.
#include "draw/figure.h"
#include "figures.h"
#include "price_for_surprise.h"

static const Color COLORS[] = {COLOR_SERIES_1, COLOR_SERIES_2};
static const char *const NAMES[] = {"quadratic", "cross-entropy"};

// Both curves in one chart, each marked and named where they are compared;
// shift moves the names away from the lines.
static void draw_both(const Chart *chart, const PriceForSurprise *curves,
                      const double values[2][SAMPLES],
                      const double marks[2], const double shift[2])
{
    for (size_t c = 0; c < 2; c++) {
        chart_line(chart, curves->sample, values[c], SAMPLES,
                   (Pen){theme_color(COLORS[c]), WIDTH_DATA, c == 0});
        chart_marker(chart, (Point){curves->mark, marks[c]}, COLORS[c],
                     NULL, ALIGN_LEFT);
        chart_label(
            chart, (Point){curves->mark, marks[c]}, (Point){36, shift[c]},
            PHRASE("%s %s", NAMES[c], number_plain(marks[c]).text),
            style_middle(style_in(STYLE_TITLE, COLORS[c]), ALIGN_LEFT));
    }
}

static Canvas *open_curves(const PriceForSurprise *curves)
{
    double ratio = curves->mark_steepness[1] / curves->mark_steepness[0];
    return page_new(&(PageText){
        .size = PAGE_STRIP,
        .chapter = FIGURES_CHAPTER,
        .note = "one output, truth 1",
        .title = PHRASE(
            "At %g where 1 is wanted, cross-entropy is %.0f times as steep",
            curves->mark, ratio),
        .subtitle = "The rings mark that output. The quadratic cost is "
                    "nearly flat there: a confident mistake changes it "
                    "little.",
        .alt = PHRASE(
            "Left, the quadratic cost and cross-entropy of one output "
            "whose truth is 1: near 0 the first ends at one half, the "
            "second rises without end. Right, their steepness on a "
            "logarithmic axis: at %g it differs by a factor of %.0f.",
            curves->mark, ratio),
        .caption = "Two costs of one output, and how steep each is.",
        .source = FIGURES_SOURCE});
}

void figure_curves(Workbook *book, const PriceForSurprise *curves)
{
    Canvas *canvas = open_curves(curves);
    static const double cost_shift[] = {-18, -6}, steep_shift[] = {30, -18};
    Axis x = {0, 1, false, "output, where 1 is wanted", false, NULL, 0};
    Axis cost = {0, 6, false, "cost", false, NULL, 0};
    Axis steep = {
        .01,   1000, true, "steepness: fall of the cost per unit of output",
        false, NULL, 0};
    Chart left =
        chart_open(canvas, (Box){THEME_MARGIN, 176, 500, 376}, x, cost);
    draw_both(&left, curves, curves->cost, curves->mark_cost, cost_shift);
    Chart right = chart_open(canvas, (Box){640, 176, 512, 376}, x, steep);
    draw_both(&right, curves, curves->steepness, curves->mark_steepness,
              steep_shift);
    workbook_figure(book, canvas, "curves");
}
