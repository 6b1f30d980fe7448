// Cost and accuracy over the epochs, on training and on test digits, with
// the spread over seeds.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/chart.h"
#include "draw/page.h"
#include "plates.h"

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

static Curve curve_of(const Lesson *lesson, Part *part)
{
    size_t count = lesson->runs[0].count - 1;
    double *room = memory_new(4 * count, sizeof *room);
    Curve c = {count, room, room + count, room + 2 * count,
               room + 3 * count};
    for (size_t i = 0; i < count; i++) {
        const Epoch *shown = &lesson->runs[0].epochs[i + 1];
        c.x[i] = (double)shown->epoch;
        c.y[i] = c.low[i] = c.high[i] = part(shown);
        for (size_t r = 1; r < lesson->settings.networks; r++) {
            double value = part(&lesson->runs[r].epochs[i + 1]);
            c.low[i] = fmin(c.low[i], value);
            c.high[i] = fmax(c.high[i], value);
        }
    }
    return c;
}

static Chart draw_pair(const Lesson *lesson, Canvas *canvas, Box box,
                       Part *training, Part *test, const char *name,
                       bool from_zero)
{
    Curve a = curve_of(lesson, training), b = curve_of(lesson, test);
    double *all = memory_new(4 * a.count + 1, sizeof *all);
    for (size_t i = 0; i < a.count; i++) {
        all[4 * i] = a.low[i];
        all[4 * i + 1] = a.high[i];
        all[4 * i + 2] = b.low[i];
        all[4 * i + 3] = b.high[i];
    }
    all[4 * a.count] = from_zero ? 0 : all[0];
    Axis y = axis_around(all, 4 * a.count + 1, false, name);
    Axis x = {.min = a.x[0] - 1, .max = a.x[a.count - 1], .name = "epoch"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_band(&chart, (ChartBand){a.x, a.low, a.high, a.count},
               COLOR_SLOPE);
    chart_band(&chart, (ChartBand){b.x, b.low, b.high, b.count}, COLOR_INK);
    const Series lines[] = {
        {"training", a.x, a.y, a.count, COLOR_SLOPE, 0, true},
        {"test", b.x, b.y, b.count, COLOR_INK, 0, false},
    };
    chart_lines(&chart, lines, COUNT_OF(lines));
    free(all);
    free(a.x);
    free(b.x);
    return chart;
}

static void mark_epochs(const Chart *chart, const Run *run)
{
    const Epoch *best = &run->epochs[run->best];
    const Epoch *last = &run->epochs[run->last];
    char text[64];
    snprintf(text, sizeof text, "best%s %.2f %%",
             run->best == run->last ? " and last" : "", test_right(best));
    chart_marker(chart, (Point){(double)best->epoch, test_right(best)},
                 COLOR_ERROR, NULL, ALIGN_CENTER);
    Point at = chart_point(chart, (double)best->epoch, test_right(best));
    bool near_end = at.x > chart->plot.x + .6 * chart->plot.width;
    label_draw(chart->canvas, at.x + (near_end ? 6 : 0), at.y - 24, text,
               (Style){SIZE_SMALL, COLOR_ERROR, .bold = true,
                       .align = near_end ? ALIGN_RIGHT : ALIGN_CENTER});
    if (run->best == run->last)
        return;
    chart_marker(chart, (Point){(double)last->epoch, test_right(last)},
                 COLOR_INK, NULL, ALIGN_CENTER);
    at = chart_point(chart, (double)last->epoch, test_right(last));
    label_print(
        chart->canvas, at.x, at.y + 44,
        (Style){SIZE_SMALL, COLOR_INK, .bold = true, .align = ALIGN_RIGHT},
        "last %.2f %%", test_right(last));
}

static void make_titles(const Lesson *lesson, char *title, char *subtitle,
                        size_t size)
{
    const Run *run = &lesson->runs[0];
    snprintf(title, size,
             "%.1f %% of the training digits are right, %.1f %% of the "
             "test digits",
             training_right(&run->epochs[run->last]),
             test_right(&run->epochs[run->last]));
    if (lesson->settings.networks > 1)
        snprintf(subtitle, size,
                 "Lines: one network. Bands: the lowest and highest of %zu "
                 "networks that differ in nothing but the seed.",
                 lesson->settings.networks);
    else
        snprintf(subtitle, size,
                 "After each epoch. What the network has not seen is the "
                 "measure.");
}

void plate_curves(Workbook *book, const Lesson *lesson)
{
    const Run *run = &lesson->runs[0];
    if (run->count < 3)
        return;
    char title[200], subtitle[200];
    make_titles(lesson, title, subtitle, sizeof title);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, "7 · The trainer", plates_note(lesson).text, title,
        subtitle,
        .alt = "Two charts over the epochs. Left, the cost falls fast and "
               "then slowly, further on training digits than on test "
               "digits. Right, the share of right answers rises the same "
               "way; the best and the last epoch are marked.",
        .caption = "Cost and accuracy after each epoch. The gap between "
                   "the two curves is what the network learned by heart.",
        .source = "build/07-trainer"});
    Box body = page_body(canvas);
    Box left = {body.x, body.y + 14, 470, body.height - 14};
    Box right = {body.x + 570, left.y, 462, left.height};
    draw_pair(lesson, canvas, left, training_cost, test_cost, "mean cost",
              true);
    Chart chart = draw_pair(lesson, canvas, right, training_right,
                            test_right, "right answers, %", false);
    mark_epochs(&chart, run);
    workbook_figure(book, canvas, "curves");
}
