// The mean size of the error in each layer of a deep network, before it
// learns: with the sigmoid, and with ReLU and the start that fits it.
#include <math.h>

#include "errors_by_layer.h"
#include "figures.h"

// The layers of one start.
static Spread curve_of(const ErrorsByLayer *it, size_t start)
{
    Spread curve = {0};
    for (size_t l = 0; l < STACK_LAYERS; l++) {
        Range r = range_of(it->error[start][l], STACK_SEEDS);
        spread_add(&curve, (double)(l + 1), r.mean, r.low, r.high);
    }
    return curve;
}

static double shrinks(const Spread *curve)
{
    return curve->mean[STACK_DEEPEST - 1] / curve->mean[0];
}

// A curve with its spread, and its name beside one of its points.
static void draw_curve(const Chart *chart, const Spread *curve, bool dashed)
{
    spread_band(chart, curve, COLOR_ERROR);
    chart_line(chart, curve->x, curve->mean, STACK_LAYERS,
               (Pen){theme_color(COLOR_ERROR), WIDTH_DATA, dashed});
}

static void name_curve(const Chart *chart, Point at, double below,
                       const char *name)
{
    at = chart_point(chart, at.x, at.y);
    label_draw_over(
        chart->canvas, at.x, at.y + below, name,
        style_middle(style_in(STYLE_TITLE, COLOR_ERROR), ALIGN_LEFT));
}

// What each layer leaves of the next one's error, below its piece.
static void name_factors(const Chart *chart, const Spread *curve)
{
    for (size_t l = 0; l + 1 < STACK_LAYERS; l++) {
        double middle = sqrt(curve->mean[l] * curve->mean[l + 1]);
        Point at = chart_point(chart, curve->x[l] + .5, middle);
        label_print(chart->canvas, at.x + 8, at.y + 20,
                    style_middle(STYLE_NOTE, ALIGN_LEFT), "× %.3f",
                    curve->mean[l] / curve->mean[l + 1]);
    }
}

// The title's number: from the height of the deepest hidden layer down to
// the first.
static void mark_title(const Chart *chart, const Spread *sigmoid)
{
    size_t deep = STACK_DEEPEST - 1;
    Point high = chart_point(chart, sigmoid->x[deep], sigmoid->mean[deep]);
    Point low = chart_point(chart, sigmoid->x[0], sigmoid->mean[0]);
    canvas_level(chart->canvas, high.y, high.x, low.x,
                 pen_dashed(COLOR_SECONDARY, WIDTH_HAIR));
    canvas_arrow(chart->canvas, (Point){low.x, high.y},
                 (Point){low.x, low.y - 8}, pen_of(COLOR_INK, WIDTH_LINE));
    label_print(chart->canvas, low.x + 14, (low.y + high.y) / 2,
                style_middle(STYLE_HEAD, ALIGN_LEFT), "÷ %.1f",
                shrinks(sigmoid));
    for (size_t l = 0; l <= deep; l += deep)
        chart_marker(chart, (Point){sigmoid->x[l], sigmoid->mean[l]},
                     COLOR_ERROR, NULL, ALIGN_LEFT);
}

static void draw_chart(Canvas *canvas, const Spread *sigmoid,
                       const Spread *relu)
{
    double all[2 * STACK_LAYERS];
    for (size_t l = 0; l < STACK_LAYERS; l++) {
        all[2 * l] = sigmoid->low[l];
        all[2 * l + 1] = relu->high[l];
    }
    Box body = page_body(canvas);
    Axis x = {.min = .8,
              .max = 6.2,
              .name = "layer; 6 is the output, where the error begins",
              TICKS_AT(1, 2, 3, 4, 5, 6)};
    Axis y =
        axis_around(all, COUNT_OF(all), true, "mean size of the error δ");
    Chart chart = chart_open(canvas, body, x, y);
    draw_curve(&chart, relu, false);
    draw_curve(&chart, sigmoid, true);
    name_curve(&chart, (Point){1, relu->high[0]}, -18,
               "ReLU, N(0, 2/n): about the same in every hidden layer");
    name_curve(&chart, (Point){1, sigmoid->low[0]}, 16,
               "sigmoid, N(0, 1/n): each layer takes most of it");
    name_factors(&chart, sigmoid);
    mark_title(&chart, sigmoid);
}

void figure_depth(Workbook *book, const ErrorsByLayer *it)
{
    Spread sigmoid = curve_of(it, SIGMOID_SCALED);
    Spread relu = curve_of(it, RELU_HE);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("before learning, %s digits, 5 seeds",
               number_count(it->digits).text),
        PHRASE("On its way from layer 5 to layer 1, sigmoids divide the "
               "error by %.1f",
               shrinks(&sigmoid)),
        "The error goes back from right to left. Below the dashed line: "
        "what a layer leaves of it. Pale: from the lowest seed to the "
        "highest.",
        .alt = PHRASE(
            "A chart of the mean size of the error over six layers, on "
            "a logarithmic axis. With the sigmoid it falls by about the "
            "same factor from each layer to the one before, from layer 5 "
            "to layer 1 by %.1f; with ReLU and He's start it stays nearly "
            "level.",
            shrinks(&sigmoid)),
        .caption = "The error on its way back through five hidden layers: "
                   "with the sigmoid each one takes most of it."});
    draw_chart(canvas, &sigmoid, &relu);
    workbook_figure(book, canvas, "depth");
}
