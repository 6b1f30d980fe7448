// Draws sigmoid.png: the sigmoid with the points of up to three digits.
#include "figures.h"

#include <math.h>
#include <stdbool.h>

#include "sigmoid_curve.h"

enum { SLOT_WIDTH = 200 };

static Phrase name_of(const Reading *reading)
{
    bool one = reading->label == 1, called = reading->z > 0;
    return phrase("a %d%s", reading->label,
                  one == called ? ""
                  : one         ? ", missed"
                                : ", called a 1");
}

// The digit, what it is, z and a; a line leads from there to its point.
static void draw_reading(const Chart *chart, const Reading *reading,
                         Point at, Color color)
{
    Canvas *canvas = chart->canvas;
    Box box = heatmap_digit(canvas, at.x, at.y, reading->x, 3);
    double x = box_right(box) + 14;
    label_draw(canvas, x, at.y + 16, name_of(reading).text,
               (Style){SIZE_BODY, color, .bold = true});
    label_print(canvas, x, at.y + 40, STYLE_NOTE, "$z = %s$",
                number_signed(reading->z).text);
    label_print(canvas, x, at.y + 63, STYLE_NOTE, "$a = %s$",
                number_fixed(reading->a, 4).text);
    Point point = chart_point(chart, reading->z, reading->a);
    double middle = box.x + box.width / 2;
    Point from = {middle, point.y > box.y ? box_bottom(box) : box.y};
    canvas_line(canvas, from, point, pen_of(COLOR_MUTED, WIDTH_HAIR));
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

// Without those that are the same digit as one before.
static size_t choose_readings(const Reading *const *all, size_t count,
                              const Reading **chosen)
{
    size_t chosen_count = 0;
    for (size_t i = 0; i < count; i++) {
        bool seen = false;
        for (size_t j = 0; j < i; j++)
            seen = seen || all[j]->index == all[i]->index;
        if (!seen)
            chosen[chosen_count++] = all[i];
    }
    return chosen_count;
}

// Where the readings on the right begin: past the dashed line of the digit
// shown, if there is room for them all.
static double right_start(const Chart *chart, double z, size_t count)
{
    double start = chart_x(chart, fmax(z, 0)) + 36;
    double end = box_right(chart->plot);
    if (start + SLOT_WIDTH > end)
        start -= SLOT_WIDTH + 60; // on the other side of the dashed line
    return fmin(start, end - SLOT_WIDTH * (double)count);
}

static void draw_readings(const Chart *chart, const Reading *const *all,
                          size_t all_count)
{
    const Reading *readings[3];
    size_t count = choose_readings(all, all_count, readings), positive = 0;
    for (size_t i = 0; i < count; i++)
        positive += readings[i]->z >= 0;
    Box plot = chart->plot;
    double right = right_start(chart, all[0]->z, positive);
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
    double right = box_right(chart->plot);
    double y = chart_y(chart, 0.5);
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .align = ALIGN_RIGHT};
    label_draw(chart->canvas, right, y - 9, "above: it is a 1", style);
    label_draw(chart->canvas, right, y + 21, "below: it is not a 1", style);
}

// Dashed lines from z up to the curve, and from there across to a.
static void draw_reading_off(const Chart *chart, const Reading *reading)
{
    Point at = chart_point(chart, reading->z, reading->a);
    Pen pen = pen_dashed(COLOR_ERROR, WIDTH_LINE);
    double left = chart->plot.x, bottom = box_bottom(chart->plot);
    canvas_upright(chart->canvas, at.x, bottom, at.y, pen);
    canvas_level(chart->canvas, at.y, at.x, left, pen);
    Style style = style_in(STYLE_MATH, COLOR_ERROR);
    bool high = at.y < chart->plot.y + 40; // no room above the line
    bool far = at.x > box_right(chart->plot) - 130;
    // Left of the upright where it stands at the right end, and above what
    // a says where it stands at the left one.
    double under = at.x < left + 150 && at.y > bottom - 60 ? 38 : 10;
    label_print(chart->canvas, left + 8, at.y + (high ? 24 : -9), style,
                "$a = %s$", number_plain(reading->a).text);
    label_print(chart->canvas, at.x + (far ? -10 : 10), bottom - under,
                style_aligned(style, far ? ALIGN_RIGHT : ALIGN_LEFT),
                "$z = %s$", number_signed(reading->z).text);
}

static Canvas *sigmoid_page(const Reading *const *readings, size_t count)
{
    const Reading *shown = readings[0], *zero = readings[1];
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "$\\sigma(z) = 1 / (1 + e^{-z})$",
        PHRASE("The sigmoid squashes z = %s into a = %s, between 0 and 1",
               number_signed(shown->z).text, number_plain(shown->a).text),
        "Above one half the neuron says \"it is a 1\". Far from z = 0 the "
        "curve is flat: there z hardly matters.",
        PHRASE(
            "The sigmoid, an S-shaped curve that climbs from 0 through 0.5 "
            "at z = 0 to 1. On it: the digit of this chapter, a %d, with z "
            "= %s and a = %s; the first 0 of the test set, z = %s and a = "
            "%s%s",
            shown->label, number_signed(shown->z).text,
            number_plain(shown->a).text, number_signed(zero->z).text,
            number_plain(zero->a).text,
            count > 2 ? "; and a digit on the wrong side." : "."),
        "The sigmoid with the points of three digits."});
}

void figure_sigmoid(Workbook *book, const Curve *curve,
                    const Reading *const *readings, size_t count)
{
    Canvas *canvas = sigmoid_page(readings, count);
    double reach = curve->reach;
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
                             (Axis){.max = 1.02,
                                    .name = "activation $a = \\sigma(z)$",
                                    TICKS_AT(0, 0.5, 1)});
    draw_half(&chart);
    draw_reading_off(&chart, readings[0]);
    chart_line(&chart, curve->z, curve->a, CURVE,
               pen_of(COLOR_INK, WIDTH_DATA));
    draw_readings(&chart, readings, count);
    workbook_figure(book, canvas, "sigmoid");
}
