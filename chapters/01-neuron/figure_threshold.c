// Draws threshold.png: the histograms of w . x, and below them the mistakes
// while the threshold slides.
#include "figures.h"

#include <math.h>
#include <stdbool.h>

#include "pixel_weights.h"
#include "threshold.h"

// The mean picture and how many there are, beside the peak.
static void draw_crowd(const Chart *chart, const Threshold *it,
                       const double *mean, int label, double x)
{
    Color color = label == 0 ? COLOR_NEGATIVE : COLOR_POSITIVE;
    double y = chart->plot.y + 6;
    Box box = heatmap_digit(chart->canvas, x, y, mean, 3);
    label_print(chart->canvas, box_right(box) + 14, y + 24,
                (Style){SIZE_BODY, color, .bold = true}, "%s %ds",
                number_count(it->test.count_of[label]).text, label);
    label_print(chart->canvas, box_right(box) + 14, y + 48, STYLE_NOTE,
                "the mean %d", label);
}

// Both charts have w . x across; their plots stand exactly above each other
// when the wider ticks of the lower one are made up for.
typedef struct {
    Chart upper, lower;
    double ticks[AXIS_TICKS]; // of w . x
} Charts;

static double tick_width(const Axis *axis, double tick)
{
    Style style = {SIZE_TICK, COLOR_MUTED, .bold = false};
    return label_measure(axis_tick_text(axis, tick).text, style).right;
}

// Round numbers on the axis of w . x.
static Axis across_axis(const Histogram *h, double *ticks)
{
    double step = 10 * h->width;
    double high = h->low + h->width * (double)h->bins;
    Axis axis = {.min = h->low,
                 .max = high,
                 .ticks = ticks,
                 .name = "weighted sum $w \\cdot x$, without the bias"};
    for (double k = ceil(h->low / step);
         k * step <= high && axis.tick_count < AXIS_TICKS; k++)
        ticks[axis.tick_count++] = k * step;
    return axis;
}

static Axis count_axis(const Histogram *h, const char *name)
{
    Axis axis = {.max = 10, .name = name};
    for (size_t i = 0; i < h->bins; i++)
        axis.max = fmax(axis.max, fmax(h->count[0][i], h->count[1][i]));
    axis.max *= 1.1;
    return axis;
}

static void open_charts(Charts *charts, Canvas *canvas, const Threshold *it)
{
    Axis across = across_axis(&it->histogram, charts->ticks);
    Phrase name = phrase("digits in each step of %g", it->histogram.width);
    Axis up = count_axis(&it->histogram, name.text);
    Axis log = {.min = 1,
                .max = 2000,
                .log = true,
                .name = "mistakes",
                TICKS_AT(1, 10, 100, 1000)};
    double shift = tick_width(&log, 1000) - tick_width(&up, 100);
    Box body = page_body(canvas);
    Box top = {body.x + shift, body.y + 6, body.width - shift, 262};
    Box below = {body.x, box_bottom(top) + 22, body.width,
                 body.height - top.height - 28};
    Axis bare = {.min = across.min, .max = across.max, .bare = true};
    charts->upper = chart_open(canvas, top, bare, up);
    charts->lower = chart_open(canvas, below, across, log);
}

// Whether a threshold lies on the axis of the sums.
static bool is_inside(const Chart *chart, double bias)
{
    return -bias >= chart->x.min && -bias <= chart->x.max;
}

// One line through both charts, and what the neuron says on its two sides.
static void draw_threshold(const Charts *charts, double bias)
{
    double x = chart_x(&charts->upper, -bias);
    double y = box_bottom(charts->upper.plot) + 24;
    Canvas *canvas = charts->upper.canvas;
    Box lower = charts->lower.plot;
    canvas_upright(canvas, x, charts->upper.plot.y, box_bottom(lower),
                   pen_dashed(COLOR_ERROR, WIDTH_DATA));
    Style style = {SIZE_SMALL, COLOR_ERROR, .bold = true};
    if (x + 80 < box_right(lower))
        label_draw(canvas, x + 14, y, "says: a 1", style);
    style.align = ALIGN_RIGHT;
    if (x - 180 > lower.x)
        label_draw(canvas, x - 14, y, "says: not a 1", style);
}

// Each label stands where the valley leaves room: the half-way threshold on
// its left slope, no bias on its right slope, the chosen one on its floor.
static void draw_choices(const Chart *lower, const Threshold *it)
{
    static const Align sides[CHOICES] = {ALIGN_LEFT, ALIGN_RIGHT,
                                         ALIGN_LEFT};
    static const double up[CHOICES] = {-9, -16, 24};
    for (int i = 0; i < CHOICES; i++) {
        const Choice *choice = &it->choices[i];
        if (!is_inside(lower, choice->bias))
            continue;
        size_t mistakes = choice->mistakes.all;
        Color color = i == CHOSEN ? COLOR_ERROR : COLOR_INK;
        double height = fmax((double)mistakes, lower->y.min); // log: no 0
        Point at = chart_point(lower, -choice->bias, height);
        chart_marker(lower, (Point){-choice->bias, height}, color, NULL,
                     ALIGN_LEFT);
        bool room = at.x + 100 < box_right(lower->plot);
        Align side = room ? sides[i] : ALIGN_RIGHT;
        double away = side == ALIGN_LEFT ? 11 : -11;
        label_print(lower->canvas, at.x + away, at.y - up[i],
                    (Style){SIZE_SMALL, color, .bold = true, .align = side,
                            .middle = true},
                    "%s%s: %zu", choice->name,
                    i == HALFWAY ? " between the means" : "", mistakes);
    }
}

static Canvas *threshold_page(const Threshold *it)
{
    const Choice *chosen = &it->choices[CHOSEN];
    const Choice *none = &it->choices[NO_BIAS];
    size_t mistakes = chosen->mistakes.all;
    size_t without = none->mistakes.all;
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%s 0s and 1s of the test set",
               number_count(it->test.count).text),
        PHRASE("The bias moves the threshold: %zu mistakes with it, %zu "
               "without",
               mistakes, without),
        "Above: where the weighted sums of the 0s and 1s lie. Below: the "
        "mistakes if the threshold stood there.",
        PHRASE(
            "Above, two histograms of the weighted sum: %zu 0s, mostly far "
            "to the left, and %zu 1s in a narrow hill on the right. A line "
            "at %s separates them. Below, on the same axis, the number of "
            "mistakes for every threshold: a valley whose floor is where "
            "the two hills meet, %zu mistakes at the chosen threshold, %zu "
            "at 0.",
            it->test.count_of[0], it->test.count_of[1],
            number_signed_fixed(-chosen->bias, 2).text, mistakes, without),
        "The bias as a threshold: digits whose sum lies right of the line "
        "are called a 1."});
}

void figure_threshold(Workbook *book, const Threshold *it,
                      const PixelWeights *weights)
{
    Canvas *canvas = threshold_page(it);
    Charts charts;
    open_charts(&charts, canvas, it);
    const Histogram *h = &it->histogram;
    double high = h->low + h->width * (double)h->bins;
    chart_histogram(&charts.upper,
                    (ChartBins){h->count[0], h->bins, h->low, high},
                    COLOR_NEGATIVE);
    chart_histogram(&charts.upper,
                    (ChartBins){h->count[1], h->bins, h->low, high},
                    COLOR_POSITIVE);
    Box plot = charts.upper.plot;
    double ones = chart_x(&charts.upper, -it->bias) + 20;
    ones = fmin(fmax(ones, plot.x + 220), box_right(plot) - 200);
    draw_crowd(&charts.upper, it, weights->mean[0], 0, plot.x + 20);
    draw_crowd(&charts.upper, it, weights->mean[1], 1, ones);
    if (is_inside(&charts.upper, it->bias))
        draw_threshold(&charts, it->bias);
    chart_line(&charts.lower, it->stop, it->mistakes, STOPS,
               pen_of(COLOR_INK, WIDTH_DATA));
    draw_choices(&charts.lower, it);
    workbook_figure(book, canvas, "threshold");
}
