// The errors of five layers over the epochs: sigmoids that sleep and wake,
// and ReLUs that are awake from the first.
#include <math.h>

#include "errors_while_learning.h"
#include "figures.h"

static const double SLEEP = .08; // how strong its epochs are shaded

static Axis epochs_axis(const ErrorsWhileLearning *it, const char *name)
{
    return (Axis){.min = 0, .max = (double)it->epochs, .name = name};
}

// The epochs before the network wakes, pale.
static void shade_sleep(const Chart *chart, double epochs)
{
    double left = chart->plot.x, right = chart_x(chart, epochs);
    double top = chart->plot.y, bottom = box_bottom(chart->plot);
    canvas_polygon_clear(
        chart->canvas,
        (Point[]){
            {left, top}, {right, top}, {right, bottom}, {left, bottom}},
        4, theme_color(COLOR_INK), SLEEP);
}

// The layer's number, from 1, on its curve; not beside the plot.
static void name_layer(const Chart *chart, size_t l, double size,
                       double epoch)
{
    if (size < chart->y.min)
        return;
    label_draw_over(
        chart->canvas,
        fmax(chart_x(chart, epoch), chart->plot.x + 70) - 8 * (double)l,
        chart_y(chart, size), PHRASE("%zu", l + 1),
        style_middle(style_in(STYLE_TITLE, COLOR_ERROR), ALIGN_CENTER));
}

// The first layer's error in the last epoch that it sleeps through and in
// the next.
static void mark_waking(const Chart *chart, const WatchedTraining *one)
{
    for (size_t e = one->begins - 1; e <= one->begins; e++) {
        Point at = {(double)e, one->error[e][0]};
        bool wakes = e == one->begins;
        chart_marker(chart, at, COLOR_ERROR, NULL, ALIGN_LEFT);
        Point place = chart_point(chart, at.x, at.y);
        label_draw_over(
            chart->canvas, place.x + 12, place.y + (wakes ? 46 : 6),
            PHRASE("epoch %zu: %s", e, number_fixed(at.y, 6).text),
            style_middle(style_in(STYLE_TITLE, COLOR_ERROR), ALIGN_LEFT));
    }
}

static void draw_errors(Canvas *canvas, Box box,
                        const ErrorsWhileLearning *it, size_t way)
{
    const WatchedTraining *one = &it->training[way][it->shown];
    bool sleeps = way == WATCHED_SIGMOID && one->begins <= it->epochs;
    Axis up = {.min = 5e-6,
               .max = 1,
               .log = true,
               .name = "mean size of δ in layers 1 to 6",
               TICKS_AT(1e-5, 1e-4, 1e-3, 1e-2, .1)};
    Chart chart = chart_open(canvas, box, epochs_axis(it, NULL), up);
    if (sleeps)
        shade_sleep(&chart, (double)one->begins - 1);
    double size[STACK_WATCHED + 1];
    size_t count = it->epochs + 1;
    for (size_t l = STACK_LAYERS; l-- > 0;) {
        for (size_t e = 0; e < count; e++)
            size[e] = one->error[e][l];
        bool last = l + 1 == STACK_LAYERS;
        chart_line(&chart, NULL, size, count,
                   (Pen){theme_color(COLOR_ERROR),
                         l == 0 ? WIDTH_RING : WIDTH_LINE, last});
        if (way == WATCHED_SIGMOID)
            name_layer(&chart, l, size[count / 5], (double)(count / 5));
    }
    if (sleeps)
        mark_waking(&chart, one);
}

static void draw_read(Canvas *canvas, Box box,
                      const ErrorsWhileLearning *it, size_t way)
{
    const WatchedTraining *ways = it->training[way];
    Axis up = {
        .max = 100, .name = "digits read, of 100", TICKS_AT(0, 50, 100)};
    Chart chart = chart_open(canvas, box, epochs_axis(it, "epoch"), up);
    if (way == WATCHED_SIGMOID && ways[it->shown].begins <= it->epochs)
        shade_sleep(&chart, (double)ways[it->shown].begins - 1);
    for (size_t i = 0; i < STACK_SEEDS; i++) {
        size_t s = (it->shown + 1 + i) % STACK_SEEDS; // the shown one last
        double right[STACK_WATCHED + 1];
        for (size_t e = 0; e <= it->epochs; e++)
            right[e] = 100 * ways[s].right[e];
        chart_line(&chart, NULL, right, it->epochs + 1,
                   s == it->shown ? pen_of(COLOR_INK, WIDTH_DATA)
                                  : pen_of(COLOR_MUTED, WIDTH_HAIR));
    }
}

static Canvas *waking_page(const ErrorsWhileLearning *it)
{
    size_t begins = it->training[WATCHED_SIGMOID][it->shown].begins;
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("five hidden layers of %zu, plain descent", it->width),
        begins <= it->epochs
            ? PHRASE("For %zu epochs the first layer hears next to "
                     "nothing, then it wakes",
                     begins - 1)
            : "The first layer hears next to nothing, and never wakes",
        "Above: the error of each layer; thick: the first, dashed: the "
        "output, 6. Below: what the network reads; thin: four that began "
        "otherwise.",
        .alt =
            "Two columns of charts over the epochs. With sigmoids the "
            "errors of layers 1 to 5 fall at first, lie apart by factors of "
            "two to five, and stay low until all of them rise at once, and "
            "the network begins to read; the other networks begin later or "
            "never. With ReLU all layers have large errors from the "
            "beginning and the network reads after one epoch.",
        .caption = "The error of each layer while five layers learn: "
                   "sigmoids sleep and then wake, ReLUs never slept."});
}

void figure_waking(Workbook *book, const ErrorsWhileLearning *it)
{
    static const char *const names[] = {"sigmoid, N(0, 1/n)",
                                        "ReLU, N(0, 2/n)"};
    Canvas *canvas = waking_page(it);
    Box body = page_body(canvas);
    double width = (body.width - 70) / 2;
    for (size_t way = 0; way < WATCHED_WAYS; way++) {
        double x = body.x + (double)way * (width + 70);
        label_draw(canvas, x, body.y + 16, names[way], STYLE_HEAD);
        draw_errors(canvas, (Box){x, body.y + 30, width, 426}, it, way);
        draw_read(canvas, (Box){x, body.y + 490, width, body.height - 490},
                  it, way);
    }
    workbook_figure(book, canvas, "waking");
}
