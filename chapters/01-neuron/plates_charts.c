// Two charts of chapter 1: the bias as a threshold, and the sigmoid.
#include <math.h>
#include <stdbool.h>
#include <stdio.h>

#include "draw/chart.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

static const Style SMALL = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};

// ---- the threshold -----------------------------------------------------

// The mean picture and how many there are, beside the peak.
static void draw_crowd(const Chart *chart, const Lesson *lesson, int label,
                       Color color, double x)
{
    double y = chart->plot.y + 6;
    Box box = heatmap_digit(chart->canvas, x, y, lesson->mean[label], 3);
    label_print(chart->canvas, box.x + box.width + 14, y + 24,
                (Style){SIZE_BODY, color, .bold = true}, "%zu %ds",
                lesson->test.count_of[label], label);
    label_print(chart->canvas, box.x + box.width + 14, y + 48, SMALL,
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

static void open_charts(Charts *charts, Canvas *canvas,
                        const Lesson *lesson)
{
    char name[64];
    snprintf(name, sizeof name, "digits in each step of %g",
             lesson->histogram.width);
    static const double mistakes[] = {1, 10, 100, 1000};
    Axis across = across_axis(&lesson->histogram, charts->ticks);
    Axis up = count_axis(&lesson->histogram, name);
    Axis log = {.min = 1,
                .max = 2000,
                .log = true,
                .name = "mistakes",
                .ticks = mistakes,
                .tick_count = COUNT_OF(mistakes)};
    double shift = tick_width(&log, 1000) - tick_width(&up, 100);
    Box body = page_body(canvas);
    Box top = {body.x + shift, body.y + 6, body.width - shift, 262};
    Box below = {body.x, top.y + top.height + 22, body.width,
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
    double y = charts->upper.plot.y + charts->upper.plot.height + 24;
    Canvas *canvas = charts->upper.canvas;
    Box lower = charts->lower.plot;
    canvas_line(canvas, (Point){x, charts->upper.plot.y},
                (Point){x, lower.y + lower.height},
                (Pen){theme_color(COLOR_ERROR), WIDTH_DATA, true});
    Style style = {SIZE_SMALL, COLOR_ERROR, .bold = true};
    if (x + 80 < lower.x + lower.width)
        label_draw(canvas, x + 14, y, "says: a 1", style);
    style.align = ALIGN_RIGHT;
    if (x - 180 > lower.x)
        label_draw(canvas, x - 14, y, "says: not a 1", style);
}

// Each label stands where the valley leaves room: the half-way threshold on
// its left slope, no bias on its right slope, the chosen one on its floor.
static void draw_choices(const Chart *lower, const Lesson *lesson)
{
    static const Align sides[CHOICES] = {ALIGN_LEFT, ALIGN_RIGHT,
                                         ALIGN_LEFT};
    static const double up[CHOICES] = {-9, -16, 24};
    for (int i = 0; i < CHOICES; i++) {
        const Choice *choice = &lesson->choices[i];
        if (!is_inside(lower, choice->bias))
            continue;
        size_t mistakes = choice->mistakes.zeros + choice->mistakes.ones;
        Color color = i == CHOSEN ? COLOR_ERROR : COLOR_INK;
        double height = fmax((double)mistakes, lower->y.min); // log: no 0
        Point at = chart_point(lower, -choice->bias, height);
        chart_marker(lower, (Point){-choice->bias, height}, color, NULL,
                     ALIGN_LEFT);
        bool room = at.x + 100 < lower->plot.x + lower->plot.width;
        Align side = room ? sides[i] : ALIGN_RIGHT;
        double away = side == ALIGN_LEFT ? 11 : -11;
        label_print(lower->canvas, at.x + away, at.y - up[i],
                    (Style){SIZE_SMALL, color, .bold = true, .align = side,
                            .middle = true},
                    "%s: %zu", choice->name, mistakes);
    }
}

static Canvas *threshold_page(const Lesson *lesson)
{
    const Choice *chosen = &lesson->choices[CHOSEN];
    const Choice *none = &lesson->choices[NO_BIAS];
    size_t mistakes = chosen->mistakes.zeros + chosen->mistakes.ones;
    size_t without = none->mistakes.zeros + none->mistakes.ones;
    char title[200], note[64], alt[512];
    snprintf(note, sizeof note, "%zu 0s and 1s of the test set",
             lesson->test.count);
    snprintf(title, sizeof title,
             "The bias moves the threshold: %zu mistakes with it, %zu "
             "without",
             mistakes, without);
    snprintf(
        alt, sizeof alt,
        "Above, two histograms of the weighted sum: %zu 0s, mostly far "
        "to the left, and %zu 1s in a narrow hill on the right. A line "
        "at %s separates them. Below, on the same axis, the number of "
        "mistakes for every threshold: a valley whose floor is where "
        "the two hills meet, %zu mistakes at the chosen threshold, %zu "
        "at 0.",
        lesson->test.count_of[0], lesson->test.count_of[1],
        number_signed_fixed(-chosen->bias, 2).text, mistakes, without);
    return page_new(&(PageText){
        PAGE_FIGURE, "1 · The neuron", note, title,
        "Above: where the weighted sums of the 0s and 1s lie. Below: the "
        "mistakes if the threshold stood there.",
        alt,
        "The bias as a threshold: digits whose sum lies right of the line "
        "are called a 1.",
        "build/01-neuron"});
}

Canvas *plates_threshold(const Lesson *lesson)
{
    Canvas *canvas = threshold_page(lesson);
    Charts charts;
    open_charts(&charts, canvas, lesson);
    const Histogram *h = &lesson->histogram;
    double high = h->low + h->width * (double)h->bins;
    chart_histogram(&charts.upper,
                    (ChartBins){h->count[0], h->bins, h->low, high},
                    COLOR_NEGATIVE);
    chart_histogram(&charts.upper,
                    (ChartBins){h->count[1], h->bins, h->low, high},
                    COLOR_POSITIVE);
    Box plot = charts.upper.plot;
    double ones = chart_x(&charts.upper, -lesson->bias) + 20;
    ones = fmin(fmax(ones, plot.x + 220), plot.x + plot.width - 200);
    draw_crowd(&charts.upper, lesson, 0, COLOR_NEGATIVE, plot.x + 20);
    draw_crowd(&charts.upper, lesson, 1, COLOR_POSITIVE, ones);
    if (is_inside(&charts.upper, lesson->bias))
        draw_threshold(&charts, lesson->bias);
    chart_line(&charts.lower, lesson->slide.threshold,
               lesson->slide.mistakes, STOPS,
               (Pen){theme_color(COLOR_INK), WIDTH_DATA, false});
    draw_choices(&charts.lower, lesson);
    return canvas;
}

// ---- the sigmoid -------------------------------------------------------

enum { SLOT_WIDTH = 200 };

static const char *name_of(const Reading *reading)
{
    static char name[32];
    bool called = reading->z > 0;
    const char *wrong = "";
    if (reading->label == 1 && !called)
        wrong = ", missed";
    else if (reading->label != 1 && called)
        wrong = ", called a 1";
    snprintf(name, sizeof name, "a %d%s", reading->label, wrong);
    return name;
}

// The digit, what it is, z and a; a line leads from there to its point.
static void draw_reading(const Chart *chart, const Reading *reading,
                         Point at, Color color)
{
    Canvas *canvas = chart->canvas;
    Box box = heatmap_digit(canvas, at.x, at.y, reading->x, 3);
    double x = box.x + box.width + 14;
    label_draw(canvas, x, at.y + 16, name_of(reading),
               (Style){SIZE_BODY, color, .bold = true});
    label_print(canvas, x, at.y + 40, SMALL, "$z = %s$",
                number_signed(reading->z).text);
    label_print(canvas, x, at.y + 63, SMALL, "$a = %s$",
                number_fixed(reading->a, 4).text);
    Point point = chart_point(chart, reading->z, reading->a);
    double middle = box.x + box.width / 2;
    Point from = {middle, point.y > box.y ? box.y + box.height : box.y};
    canvas_line(canvas, from, point,
                (Pen){theme_color(COLOR_MUTED), WIDTH_HAIR, false});
    chart_marker(chart, (Point){reading->z, reading->a}, color, NULL,
                 ALIGN_LEFT);
}

// The readings stand where the curve leaves room: those with a negative z
// above it on the left, the others below it on the right, ordered by z.
static size_t slot_of(const Reading *const *readings, size_t count,
                      size_t i)
{
    size_t slot = 0;
    for (size_t j = 0; j < count; j++)
        slot += (readings[j]->z < 0) == (readings[i]->z < 0) &&
                readings[j]->z < readings[i]->z;
    return slot;
}

// The different ones of: the digit shown, the first 0, the one it gets
// wrong.
static size_t choose_readings(const Lesson *lesson,
                              const Reading *readings[3])
{
    size_t count = 0;
    readings[count++] = &lesson->shown;
    if (lesson->zero.index != lesson->shown.index)
        readings[count++] = &lesson->zero;
    if (lesson->has_wrong && lesson->wrong.index != lesson->shown.index &&
        lesson->wrong.index != lesson->zero.index)
        readings[count++] = &lesson->wrong;
    return count;
}

// Where the readings on the right begin: past the dashed line of the digit
// shown, if there is room for them all.
static double right_start(const Chart *chart, double z, size_t count)
{
    double start = chart_x(chart, fmax(z, 0)) + 36;
    double end = chart->plot.x + chart->plot.width;
    if (start + SLOT_WIDTH > end)
        start -= SLOT_WIDTH + 60; // on the other side of the dashed line
    return fmin(start, end - SLOT_WIDTH * (double)count);
}

static void draw_readings(const Chart *chart, const Lesson *lesson)
{
    const Reading *readings[3];
    size_t count = choose_readings(lesson, readings), positive = 0;
    for (size_t i = 0; i < count; i++)
        positive += readings[i]->z >= 0;
    Box plot = chart->plot;
    double right = right_start(chart, lesson->shown.z, positive);
    for (size_t i = 0; i < count; i++) {
        bool left = readings[i]->z < 0;
        double slot = SLOT_WIDTH * (double)slot_of(readings, count, i);
        Point at = {(left ? plot.x + 24 : right) + slot,
                    plot.y + plot.height * (left ? 0.2 : 0.62)};
        draw_reading(chart, readings[i], at,
                     i == 0 ? COLOR_ERROR : COLOR_INK);
    }
}

static void draw_half(const Chart *chart)
{
    double right = chart->plot.x + chart->plot.width;
    double y = chart_y(chart, 0.5);
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .align = ALIGN_RIGHT};
    label_draw(chart->canvas, right, y - 9, "above: it is a 1", style);
    label_draw(chart->canvas, right, y + 21, "below: it is not a 1", style);
}

// Dashed lines from z up to the curve, and from there across to a.
static void draw_reading_off(const Chart *chart, const Reading *reading)
{
    Point at = chart_point(chart, reading->z, reading->a);
    Pen pen = {theme_color(COLOR_ERROR), WIDTH_LINE, true};
    canvas_line(chart->canvas,
                (Point){at.x, chart->plot.y + chart->plot.height}, at, pen);
    canvas_line(chart->canvas, at, (Point){chart->plot.x, at.y}, pen);
}

static Canvas *sigmoid_page(const Lesson *lesson)
{
    const Reading *shown = &lesson->shown;
    char title[200], note[64], alt[512];
    snprintf(note, sizeof note, "$\\sigma(z) = 1 / (1 + e^{-z})$");
    snprintf(title, sizeof title,
             "The sigmoid squashes z = %s into a = %s, between 0 and 1",
             number_signed(shown->z).text, number_plain(shown->a).text);
    snprintf(
        alt, sizeof alt,
        "The sigmoid, an S-shaped curve that climbs from 0 through 0.5 "
        "at z = 0 to 1. On it: the digit of this chapter, a %d, with z "
        "= %s and a = %s; the first 0 of the test set, z = %s and a = "
        "%s%s",
        shown->label, number_signed(shown->z).text,
        number_plain(shown->a).text, number_signed(lesson->zero.z).text,
        number_plain(lesson->zero.a).text,
        lesson->has_wrong ? "; and a digit on the wrong side." : ".");
    return page_new(&(PageText){
        PAGE_FIGURE, "1 · The neuron", note, title,
        "Above one half the neuron says \"it is a 1\". Far from z = 0 the "
        "curve is flat: there z hardly matters.",
        alt, "The sigmoid with the points of three digits.",
        "build/01-neuron"});
}

Canvas *plates_sigmoid(const Lesson *lesson)
{
    Canvas *canvas = sigmoid_page(lesson);
    static const double ticks[] = {0, 0.5, 1};
    double reach = lesson->curve.reach;
    Box box = page_body(canvas);
    box.y += 8;
    box.height -= 8;
    static const double at[] = {-6, -4, -2, 0, 2, 4, 6};
    Axis across = {
        .min = -reach, .max = reach, .name = "weighted input $z$"};
    if (reach <= 7) {
        across.ticks = at;
        across.tick_count = COUNT_OF(at);
    }
    Chart chart = chart_open(canvas, box, across,
                             (Axis){.min = 0,
                                    .max = 1.02,
                                    .name = "activation $a = \\sigma(z)$",
                                    .ticks = ticks,
                                    .tick_count = COUNT_OF(ticks)});
    draw_half(&chart);
    draw_reading_off(&chart, &lesson->shown);
    chart_line(&chart, lesson->curve.z, lesson->curve.a, CURVE,
               (Pen){theme_color(COLOR_INK), WIDTH_DATA, false});
    draw_readings(&chart, lesson);
    return canvas;
}
