// The roofline: how fast a loop can be for what it fetches, and how fast
// each of the six is.
#include <stdio.h>

#include "figures.h"
#include "measured.h"

enum { ROOF = 3 };

// Slopes up as far as fetching decides, then level at the peak.
static void draw_roof(const Chart *chart, const Measured *measured)
{
    double edge = measured->peak / measured->bandwidth;
    double x[ROOF] = {chart->x.min, edge, chart->x.max};
    double y[ROOF] = {chart->x.min * measured->bandwidth, measured->peak,
                      measured->peak};
    chart_line(chart, x, y, ROOF,
               (Pen){theme_color(COLOR_INK), WIDTH_DATA, false});
}

// What each part of the roof is made of; the slope of its words is not
// that of the line, so they stand beside it.
static void name_roof(const Chart *chart, const Measured *measured)
{
    double x = .33;
    chart_label(chart, (Point){x, x * measured->bandwidth},
                (Point){-10, -8},
                PHRASE("%s GB a second arrive",
                       number_fixed(measured->bandwidth, 1).text),
                style_aligned(STYLE_NOTE, ALIGN_RIGHT));
    chart_label(chart, (Point){chart->x.max, measured->peak},
                (Point){0, -10},
                PHRASE("no more than %s billion a second",
                       number_fixed(measured->peak, 1).text),
                style_aligned(STYLE_NOTE, ALIGN_RIGHT));
}

// From the loop that fetches each weight for each digit to the one that
// fetches it once for all.
static void mark_reuse(const Chart *chart, const Measured *measured)
{
    enum { FROM = 2, TO = 3 };
    double x0 = six_loops_intensity(&six_loops[FROM]);
    double x1 = six_loops_intensity(&six_loops[TO]);
    Point from = chart_point(chart, x0, measured->way[FROM]);
    Point to = chart_point(chart, x1, measured->way[TO]);
    double y = chart_y(chart, 1.55);
    canvas_arrow(chart->canvas, (Point){from.x, y}, (Point){to.x, y},
                 pen_of(COLOR_MUTED, WIDTH_LINE));
    label_print(chart->canvas, (from.x + to.x) / 2, y - 9,
                style_aligned(STYLE_NAME, ALIGN_CENTER),
                "a byte is used %.0f times as often", x1 / x0);
}

static void draw_ways(const Chart *chart, const SixLoops *loops,
                      const Measured *measured)
{
    for (size_t way = 0; way < SIX_LOOPS; way++) {
        char text[60];
        double x = six_loops_intensity(&six_loops[way]);
        double y =
            measured->way[way] * six_loops_made(loops, &six_loops[way]);
        snprintf(text, sizeof text, "%zu  %s", way + 1,
                 six_loops[way].short_name);
        chart_marker(chart, (Point){x, y}, COLOR_INK, text,
                     x > 10 ? ALIGN_RIGHT : ALIGN_LEFT);
    }
}

void figure_roofline(Workbook *book, const SixLoops *loops,
                     const Measured *measured)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%zu digits, 784-800", loops->product.digits),
        "Six loops far under their roof: it is not fetching that holds "
        "them up",
        "Line: what this core can do at most, by how often it uses a byte "
        "of weights that it fetched. Dots: what the six ways make of it.",
        .alt = "A chart with logarithmic axes. A line rises with the "
               "number of multiply-adds for each byte fetched and then is "
               "level. The ways that fetch a weight for each digit stand "
               "far under its slope, panels and tiles far under its level "
               "part.",
        .caption = "The roofline of one core, and six loops under it."});
    Axis x = {.min = .1,
              .max = 100,
              .log = true,
              .name = "multiply-adds for each byte of weights fetched"};
    Axis y = {.min = 1,
              .max = 100,
              .log = true,
              .name = "billions of multiply-adds a second"};
    Chart chart = chart_open(canvas, page_body(canvas), x, y);
    draw_roof(&chart, measured);
    name_roof(&chart, measured);
    mark_reuse(&chart, measured);
    draw_ways(&chart, loops, measured);
    workbook_figure(book, canvas, "roofline");
}
