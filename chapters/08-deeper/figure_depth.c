// The mean size of the error in each layer of a deep network, before it
// learns: with the sigmoid, and with ReLU and the start that fits it.
#include "draw/figure.h"
#include "errors_by_layer.h"
#include "figures.h"

// One start: the means, and the spread over the seeds as a pale band.
typedef struct {
    double layer[STACK_LAYERS], mean[STACK_LAYERS], low[STACK_LAYERS],
        high[STACK_LAYERS];
} Curve;

static Curve curve_of(const ErrorsByLayer *it, size_t start)
{
    Curve curve;
    for (size_t l = 0; l < STACK_LAYERS; l++) {
        Range r = range_of(it->error[start][l], STACK_SEEDS);
        curve.layer[l] = (double)(l + 1);
        curve.mean[l] = r.mean;
        curve.low[l] = r.low;
        curve.high[l] = r.high;
    }
    return curve;
}

static double shrinks(const Curve *curve)
{
    return curve->mean[STACK_DEEPEST - 1] / curve->mean[0];
}

static void draw_curve(const Chart *chart, const Curve *curve,
                       const char *name, bool dashed)
{
    chart_band(
        chart,
        (ChartBand){curve->layer, curve->low, curve->high, STACK_LAYERS},
        COLOR_ERROR);
    chart_line(chart, curve->layer, curve->mean, STACK_LAYERS,
               (Pen){theme_color(COLOR_ERROR), WIDTH_DATA, dashed});
    size_t at = dashed ? 0 : 1; // ReLU's words go above a level line
    Point named = {curve->layer[at], curve->mean[at]};
    chart_marker(chart, named, COLOR_ERROR, NULL, ALIGN_LEFT);
    named = chart_point(chart, named.x, named.y);
    label_draw_over(
        chart->canvas, named.x + 14, named.y + (dashed ? 22 : -22), name,
        style_middle(style_in(STYLE_TITLE, COLOR_ERROR), ALIGN_LEFT));
}

static void draw_chart(Canvas *canvas, const Curve *sigmoid,
                       const Curve *relu)
{
    static const double layers[] = {1, 2, 3, 4, 5, 6};
    double all[2 * STACK_LAYERS];
    for (size_t l = 0; l < STACK_LAYERS; l++) {
        all[2 * l] = sigmoid->low[l];
        all[2 * l + 1] = relu->high[l];
    }
    Box body = page_body(canvas);
    Axis x = {.min = 1,
              .max = 6,
              .name = "layer; 6 is the output",
              .ticks = layers,
              .tick_count = 6};
    Axis y =
        axis_around(all, COUNT_OF(all), true, "mean size of the error δ");
    Chart chart = chart_open(canvas, body, x, y);
    draw_curve(&chart, sigmoid,
               PHRASE("sigmoid: in layer 5 it is %s times as large as here",
                      number_count((size_t)(shrinks(sigmoid) + .5)).text),
               true);
    draw_curve(&chart, relu, "ReLU: about the same in every hidden layer",
               false);
}

void figure_depth(Workbook *book, const ErrorsByLayer *it)
{
    Curve sigmoid = curve_of(it, SIGMOID_SCALED);
    Curve relu = curve_of(it, RELU_HE);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("digits: %s; seeds: 5", number_count(it->digits).text),
        PHRASE(
            "Sigmoids leave the first layer 1/%s of layer 5\u2019s error",
            number_count((size_t)(shrinks(&sigmoid) + .5)).text),
        "Before learning. Dashed: sigmoid, N(0, 1/n); solid: ReLU, N(0, "
        "2/n); pale: from the lowest seed to the highest.",
        .alt = "A chart of the mean size of the error over six layers, on "
               "a logarithmic axis. With the sigmoid it falls by about the "
               "same factor from each layer to the one before; with ReLU "
               "and He's start it stays nearly level.",
        .caption = "The error on its way back through five hidden layers: "
                   "with the sigmoid each one takes most of it."});
    draw_chart(canvas, &sigmoid, &relu);
    workbook_figure(book, canvas, "depth");
}
