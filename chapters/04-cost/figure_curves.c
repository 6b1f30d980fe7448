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
                      const double marks[2], const Point shift[2])
{
    chart_upright(chart, curves->mark_z,
                  pen_dashed(COLOR_MUTED, WIDTH_HAIR), NULL,
                  COLOR_SECONDARY);
    label_print(chart->canvas, chart_x(chart, curves->mark_z) + 10,
                chart->plot.y + 16, STYLE_NOTE, "the output says %g",
                curves->mark);
    for (size_t c = 0; c < 2; c++) {
        chart_line(chart, curves->sample_z, values[c], SAMPLES,
                   (Pen){theme_color(COLORS[c]), WIDTH_DATA, c == 0});
        chart_marker(chart, (Point){curves->mark_z, marks[c]}, COLORS[c],
                     NULL, ALIGN_LEFT);
        Point at = chart_point(chart, curves->mark_z, marks[c]);
        label_print(
            chart->canvas, at.x + shift[c].x, at.y + shift[c].y,
            style_middle(style_in(STYLE_TITLE, COLORS[c]), ALIGN_LEFT),
            "%s %s", NAMES[c], number_plain(marks[c]).text);
    }
}

// From the lower ring to the upper one: how many times as steep.
static void draw_ratio(const Chart *chart, const PriceForSurprise *curves)
{
    const double *steep = curves->mark_steepness;
    Point low = chart_point(chart, curves->mark_z, steep[0]);
    Point high = chart_point(chart, curves->mark_z, steep[1]);
    canvas_arrow(chart->canvas, (Point){low.x, low.y - 9},
                 (Point){high.x, high.y + 9},
                 pen_of(COLOR_INK, WIDTH_DATA));
    label_print(chart->canvas, low.x + 14, (low.y + high.y) / 2,
                style_middle(STYLE_HEAD, ALIGN_LEFT), "× %.0f",
                steep[1] / steep[0]);
}

static Canvas *open_curves(const PriceForSurprise *curves)
{
    double ratio = curves->mark_steepness[1] / curves->mark_steepness[0];
    return page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "one output, truth 1",
        PHRASE("At %g where 1 is wanted, cross-entropy is %.0f times as "
               "steep",
               curves->mark, ratio),
        "To the left the output is more and more wrong. The quadratic cost "
        "ends at one half and says no more; cross-entropy goes on rising.",
        .alt = PHRASE(
            "Left, the quadratic cost and cross-entropy of one output "
            "whose truth is 1, over its weighted input: to the left the "
            "first ends at one half, the second rises without end. Right, "
            "their steepness on a logarithmic axis: at an output of %g it "
            "differs by a factor of %.0f.",
            curves->mark, ratio),
        .caption = "Two costs of one output, and how steep each is."});
}

void figure_curves(Workbook *book, const PriceForSurprise *curves)
{
    Canvas *canvas = open_curves(curves);
    static const Point cost_shift[] = {{14, -18}, {14, -4}};
    static const Point steep_shift[] = {{14, 16}, {14, -4}};
    Axis x = {.min = SAMPLE_LOW,
              .max = SAMPLE_HIGH,
              .name = "weighted input $z$ of the output"};
    Axis cost = {.min = 0, .max = 7, .name = "cost"};
    Axis steep = {
        .min = .001, .max = 1000, .log = true, .name = "steepness"};
    Chart left =
        chart_open(canvas, (Box){THEME_MARGIN, 176, 500, 376}, x, cost);
    draw_both(&left, curves, curves->cost, curves->mark_cost, cost_shift);
    Chart right = chart_open(canvas, (Box){640, 176, 512, 376}, x, steep);
    draw_both(&right, curves, curves->steepness, curves->mark_steepness,
              steep_shift);
    draw_ratio(&right, curves);
    workbook_figure(book, canvas, "curves");
}
