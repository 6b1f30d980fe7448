// Cost and accuracy over the epochs, on training and on test digits, with
// the spread over seeds.
#include "figures.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/reckon.h"
#include "corner_note.h"
#include "run.h"

typedef double Part(const Epoch *epoch);

static double training_cost(const Epoch *e)
{
    return e->training.cost;
}

static double test_cost(const Epoch *e)
{
    return e->test.cost;
}

static double training_right(const Epoch *e)
{
    return 100 * e->training.accuracy;
}

static double test_right(const Epoch *e)
{
    return 100 * e->test.accuracy;
}

// One curve from the first epoch on: that of the shown network, and the
// lowest and highest of all networks.
typedef struct {
    size_t count;
    double *x, *y, *low, *high;
} Curve;

static Curve curve_of(const Runs *runs, Part *part)
{
    size_t count = runs->at[0].count - 1;
    double *room = memory_new(4 * count, sizeof *room);
    Curve c = {count, room, room + count, room + 2 * count,
               room + 3 * count};
    for (size_t i = 0; i < count; i++) {
        const Epoch *shown = &runs->at[0].epochs[i + 1];
        c.x[i] = (double)shown->epoch;
        c.y[i] = c.low[i] = c.high[i] = part(shown);
        for (size_t r = 1; r < runs->count; r++) {
            const Run *run = &runs->at[r];
            if (i + 1 >= run->count) // it stopped early
                continue;
            double value = part(&run->epochs[i + 1]);
            c.low[i] = fmin(c.low[i], value);
            c.high[i] = fmax(c.high[i], value);
        }
    }
    return c;
}

// What one chart shows, on training digits and on test digits.
typedef struct {
    Part *training, *test;
    const char *name;
    bool from_zero;
} Pair;

static Chart draw_pair(Canvas *canvas, Box box, const Runs *runs, Pair pair)
{
    Curve a = curve_of(runs, pair.training), b = curve_of(runs, pair.test);
    double *all = memory_new(4 * a.count + 1, sizeof *all);
    for (size_t i = 0; i < a.count; i++) {
        all[4 * i] = a.low[i];
        all[4 * i + 1] = a.high[i];
        all[4 * i + 2] = b.low[i];
        all[4 * i + 3] = b.high[i];
    }
    all[4 * a.count] = pair.from_zero ? 0 : all[0];
    Axis y = axis_around(all, 4 * a.count + 1, false, pair.name);
    Axis x = {.min = a.x[0] - 1, .max = a.x[a.count - 1], .name = "epoch"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_band(&chart, (ChartBand){a.x, a.low, a.high, a.count},
               COLOR_SERIES_2);
    chart_band(&chart, (ChartBand){b.x, b.low, b.high, b.count},
               COLOR_SERIES_1);
    const Series lines[] = {
        {"training", a.x, a.y, a.count, COLOR_SERIES_2, 0, true},
        {"test", b.x, b.y, b.count, COLOR_SERIES_1, 0, false},
    };
    chart_lines(&chart, lines, COUNT_OF(lines));
    free(all);
    free(a.x);
    free(b.x);
    return chart;
}

static void mark_epochs(const Chart *chart, const Run *run)
{
    const Epoch *best = run_best(run);
    Point at = {(double)best->epoch, test_right(best)};
    bool near_end =
        chart_x(chart, at.x) > chart->plot.x + .6 * chart->plot.width;
    chart_marker(chart, at, COLOR_ERROR, NULL, ALIGN_CENTER);
    chart_label(chart, at, (Point){near_end ? 6 : 0, -24},
                PHRASE("best%s %.2f %%",
                       run->best == run->last ? " and last" : "", at.y),
                style_aligned(style_in(STYLE_TITLE, COLOR_ERROR),
                              near_end ? ALIGN_RIGHT : ALIGN_CENTER));
    if (run->best == run->last)
        return;
    at = (Point){(double)run_last(run)->epoch, test_right(run_last(run))};
    chart_marker(chart, at, COLOR_INK, NULL, ALIGN_CENTER);
    chart_label(chart, at, (Point){0, 44}, PHRASE("last %.2f %%", at.y),
                style_aligned(STYLE_TITLE, ALIGN_RIGHT));
}

// What lies between the title's two numbers, at the last epoch.
static void name_gap(const Chart *chart, const Run *run)
{
    const Epoch *last = run_last(run);
    Number upper = number_fixed(training_right(last), 2);
    Number lower = number_fixed(test_right(last), 2);
    double gap = strtod(upper.text, NULL) - strtod(lower.text, NULL);
    Point high =
        chart_point(chart, (double)last->epoch, training_right(last));
    Point low = chart_point(chart, (double)last->epoch, test_right(last));
    double x = low.x + 22;
    if (low.y - high.y < 40)
        return; // no room, and not much of a gap
    canvas_upright(chart->canvas, x, high.y + 14, low.y - 14,
                   pen_of(COLOR_INK, WIDTH_DATA));
    label_print(chart->canvas, x + 8, (high.y + low.y) / 2,
                style_middle(STYLE_NAME, ALIGN_LEFT), "%.2f", gap);
    label_print(
        chart->canvas, high.x, high.y - 30,
        style_aligned(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT),
        "%s %%", upper.text);
    reckon_note(chart->canvas, PHRASE("%s - %s", upper.text, lower.text),
                number_fixed(gap, 2).text);
}

void figure_curves(Workbook *book, const Runs *runs)
{
    const Run *run = &runs->at[0];
    if (run->count < 3)
        return;
    double training = training_right(run_last(run));
    double test = test_right(run_last(run));
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, corner_note(run).text,
        PHRASE("%.2f %% of the training digits are right, %.2f %% of the "
               "test digits",
               training, test),
        runs->count == 1
            ? "After each epoch. What the network has not seen is the "
              "measure."
            : PHRASE("Lines: one network. Bands: the lowest and highest of "
                     "%zu networks that differ in nothing but the seed.",
                     runs->count),
        .alt = "Two charts over the epochs. Left, the cost falls fast and "
               "then slowly, further on training digits than on test "
               "digits. Right, the share of right answers rises the same "
               "way; the best and the last epoch are marked.",
        .caption = "Cost and accuracy after each epoch. The gap between "
                   "the two curves is what the network learned by heart."});
    Box body = page_body(canvas);
    Box left = {body.x, body.y + 14, 470, body.height - 14};
    Box right = {body.x + 570, left.y, 462, left.height};
    draw_pair(canvas, left, runs,
              (Pair){training_cost, test_cost, "mean cost", true});
    Chart chart = draw_pair(
        canvas, right, runs,
        (Pair){training_right, test_right, "right answers, %", false});
    mark_epochs(&chart, run);
    name_gap(&chart, run);
    workbook_figure(book, canvas, "curves");
}
