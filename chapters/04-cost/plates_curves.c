// plates_curves: two costs as curves of one output; costs and accuracy of
// the same answers said louder.
#include <math.h>
#include <stdio.h>

#include "draw/chart.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

// ---- two costs of one output -------------------------------------------

static const Color COLORS[] = {COLOR_INK, COLOR_ERROR};
static const char *const NAMES[] = {"quadratic", "cross-entropy"};

// Both curves in one chart, each marked and named where they are compared;
// shift moves the names away from the lines.
static void draw_both(const Chart *chart, const Curves *curves,
                      const double values[2][SAMPLES],
                      const double marks[2], const double shift[2])
{
    for (size_t c = 0; c < 2; c++) {
        chart_line(chart, curves->a, values[c], SAMPLES,
                   (Pen){theme_color(COLORS[c]), WIDTH_DATA, c == 0});
        chart_marker(chart, (Point){curves->mark, marks[c]}, COLORS[c],
                     NULL, ALIGN_LEFT);
        Point at = chart_point(chart, curves->mark, marks[c]);
        label_print(
            chart->canvas, at.x + 36, at.y + shift[c],
            (Style){SIZE_SMALL, COLORS[c], .bold = true, .middle = true},
            "%s %s", NAMES[c], number_plain(marks[c]).text);
    }
}

static Canvas *open_curves(const Curves *curves)
{
    double ratio = curves->mark_steepness[1] / curves->mark_steepness[0];
    char title[200], alt[400];
    snprintf(title, sizeof title,
             "At %g where 1 is wanted, cross-entropy is %.0f times as "
             "steep",
             curves->mark, ratio);
    snprintf(alt, sizeof alt,
             "Left, the quadratic cost and cross-entropy of one output "
             "whose truth is 1: near 0 the first ends at one half, the "
             "second rises without end. Right, their steepness on a "
             "logarithmic axis: at %g it differs by a factor of %.0f.",
             curves->mark, ratio);
    return page_new(&(PageText){
        .size = PAGE_STRIP,
        .chapter = CHAPTER,
        .note = "one output, truth 1",
        .title = title,
        .subtitle = "The rings mark that output. The quadratic cost is "
                    "nearly flat there: a confident mistake changes it "
                    "little.",
        .alt = alt,
        .caption = "Two costs of one output, and how steep each is.",
        .source = SOURCE});
}

Canvas *plate_curves(const Curves *curves)
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
    return canvas;
}

// ---- the same answers, said louder -------------------------------------

static void draw_panel(Canvas *canvas, const Louder *louder, size_t place,
                       const double *values, const char *name, Axis y,
                       Color color)
{
    static const double ticks[] = {.25, .5, 1, 2, 4};
    Axis x = {.22, 4.6, true, "factor on every $z$", false, ticks, 5};
    y.name = name;
    Box box = {THEME_MARGIN + 380 * (double)place, 176, 344, 372};
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, louder->factor, values, LOUDNESSES,
               (Pen){theme_color(color), WIDTH_DATA, false});
    chart_dots(&chart, louder->factor, values, LOUDNESSES,
               (Dot){4, theme_color(color)});
    size_t as_is = 3; // the factor 1
    double value = values[as_is];
    chart_marker(&chart, (Point){louder->factor[as_is], value}, color, NULL,
                 ALIGN_CENTER);
    Point at = chart_point(&chart, louder->factor[as_is], value);
    double away = axis_part(&y, value) < .8 ? -20 : 22; // inside the plot
    label_draw(canvas, at.x, at.y + away, number_plain(value).text,
               (Style){SIZE_SMALL, color, .bold = true,
                       .align = ALIGN_CENTER, .middle = true});
}

static Canvas *open_louder(const Louder *louder)
{
    Number accuracy = number_percent(louder->accuracy[0], 2);
    char title[200], alt[400];
    snprintf(title, sizeof title,
             "The cost moves, the accuracy stays at %s", accuracy.text);
    snprintf(alt, sizeof alt,
             "Three charts over the factor by which every output's "
             "weighted input is multiplied, 0.25 to 4: the quadratic cost "
             "and the binary cross-entropy have a lowest point, the "
             "accuracy is a level line at %s.",
             accuracy.text);
    return page_new(&(PageText){
        .size = PAGE_STRIP,
        .chapter = CHAPTER,
        .note = "mean over the test digits",
        .title = title,
        .subtitle = "Every $z$ of the output layer times one factor: the "
                    "largest output stays the largest, so no answer "
                    "changes.",
        .alt = alt,
        .caption = "The same answers, said more softly and louder: cost "
                   "is not accuracy.",
        .source = SOURCE});
}

Canvas *plate_louder(const Louder *louder)
{
    Canvas *canvas = open_louder(louder);
    double percent[LOUDNESSES];
    for (size_t i = 0; i < LOUDNESSES; i++)
        percent[i] = 100 * louder->accuracy[i];
    Axis from_0 =
        axis_around((double[]){0, louder->quadratic[0]}, 2, false, NULL);
    draw_panel(canvas, louder, 0, louder->quadratic, "quadratic cost",
               from_0, COLOR_INK);
    from_0 = axis_around(
        (double[]){0, louder->binary[0], louder->binary[LOUDNESSES - 1]}, 3,
        false, NULL);
    draw_panel(canvas, louder, 1, louder->binary, "binary cross-entropy",
               from_0, COLOR_ERROR);
    draw_panel(canvas, louder, 2, percent, "accuracy, %",
               (Axis){0, 100, false, NULL, false, NULL, 0}, COLOR_POSITIVE);
    return canvas;
}
