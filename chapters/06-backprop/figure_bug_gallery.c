// Right and wrong gradients, each with the accuracy that
// training with it still reaches.
#include "figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "bug_gallery.h"
#include "draw/bars.h"
#include "measure/range.h"
#include "real_digit.h"

enum { PANELS = BUG_NOTHING_BACK };

static const double PANEL_WIDTH = 344, PANEL_HEIGHT = 330, GAP = 36;
static const double TOP = 170, HEAD = 58, FOOT = 40;

// What is the same in all panels.
typedef struct {
    Canvas *canvas;
    const BugGallery *gallery;
    Axis x, y;
} Panels;

// ---- one panel's dots --------------------------------------------------

static double clamped(double value, const Axis *axis)
{
    return fmax(axis->min, fmin(axis->max, value));
}

// How far each slope of a layer is off, in parts of itself: dots only where
// there is something to compare; what is beyond the axis lies on its end.
static void draw_layer(const Chart *chart, const Layer *analytic,
                       const Layer *numeric, Color color)
{
    size_t n = analytic->outputs * (analytic->inputs + 1), count = 0;
    double *x = memory_new(n, sizeof *x), *y = memory_new(n, sizeof *y);
    for (size_t i = 0; i < n; i++) {
        double a = analytic->weights.at[i], m = numeric->weights.at[i];
        if (fabs(m) < chart->x.min)
            continue;
        x[count] = fabs(m);
        y[count++] = clamped(fabs(a - m) / fabs(m), &chart->y);
    }
    chart_dots(chart, x, y, count, dot_of(color, 2.5));
    free(x);
    free(y);
}

// Above this line the check calls a slope wrong.
static void draw_limit(const Chart *chart)
{
    enum { PLACES = 40 };
    double x[PLACES], y[PLACES];
    double step = pow(chart->x.max / chart->x.min, 1. / (PLACES - 1));
    for (size_t i = 0; i < PLACES; i++) {
        x[i] = chart->x.min * pow(step, (double)i);
        y[i] = CHECK_ABSOLUTE / x[i] + CHECK_RELATIVE;
    }
    chart_line(chart, x, y, PLACES, pen_dashed(COLOR_INK, WIDTH_LINE));
}

// What the axes, the colours and the line mean, said once, in the first
// panel.
static void explain(const Panels *panels, const Chart *chart)
{
    Box plot = chart->plot;
    Style style = STYLE_LEAST;
    label_draw(panels->canvas, plot.x + 8, plot.y + 16,
               "↑ how far off, in parts of the slope", style);
    label_draw(panels->canvas, plot.x + 8, plot.y + 46,
               "\\bold{\\seriestwo{hidden layer}}, \\bold{output layer}",
               style);
    style.align = ALIGN_RIGHT;
    label_draw(panels->canvas, box_right(plot) - 4, chart_y(chart, 1e-5),
               "size of the slope →", style);
}

static void draw_dots(const Panels *panels, Bug bug, Box box)
{
    const BugResult *r = &panels->gallery->bug[bug];
    Chart chart = chart_open(panels->canvas, box, panels->x, panels->y);
    draw_layer(&chart, &r->analytic->layers[0], &r->numeric->layers[0],
               COLOR_SERIES_2);
    draw_layer(&chart, &r->analytic->layers[1], &r->numeric->layers[1],
               COLOR_SERIES_1);
    draw_limit(&chart);
    if (bug == BUG_NONE)
        explain(panels, &chart);
}

// ---- one panel's words -------------------------------------------------

static void draw_head(const Panels *panels, Bug bug, Box box)
{
    const BugResult *r = &panels->gallery->bug[bug];
    char name[60];
    snprintf(name, sizeof name, "%s", bug_name(bug));
    name[0] = (char)(name[0] - 'a' + 'A');
    label_draw(panels->canvas, box.x, box.y + 16, name, STYLE_HEAD);
    bool passes = r->check.wrong == 0;
    label_print(panels->canvas, box_right(box), box.y + 16,
                style_aligned(STYLE_TITLE, ALIGN_RIGHT), "%s: %s wrong",
                passes ? "passes" : "fails",
                number_count(r->check.wrong).text);
    label_paragraph(panels->canvas, (Point){box.x, box.y + 38}, box.width,
                    bug_story(bug), STYLE_TICK);
}

static void draw_mark(const Panels *panels, Box bar, Bug bug, Pen pen)
{
    double x = bar.x + bar.width * panels->gallery->bug[bug].accuracy;
    canvas_upright(panels->canvas, x, bar.y - 4, box_bottom(bar) + 4, pen);
}

// Accuracy as a bar from 0 to 100 %, with two to compare it with as marks;
// on a ground of its own where the title speaks of it.
static void draw_accuracy(const Panels *panels, Bug bug, Box box)
{
    const BugResult *r = &panels->gallery->bug[bug];
    Box bar = {box.x, box_bottom(box) - 16, box.width - 116, 14};
    bool among = bug != BUG_NONE && bug < BUG_WRONG_TARGET;
    if (among)
        canvas_fill_round(panels->canvas,
                          (Box){box.x - 10, bar.y - 12, box.width + 20, 38},
                          8, theme_color(COLOR_TINT));
    bars_share(panels->canvas, bar, r->accuracy, COLOR_ACTIVATION,
               COLOR_MUTED);
    draw_mark(panels, bar, BUG_NONE, pen_of(COLOR_SERIES_2, WIDTH_DATA));
    draw_mark(panels, bar, BUG_NOTHING_BACK,
              pen_of(COLOR_SERIES_3, WIDTH_DATA));
    label_print(panels->canvas, box_right(box), bar.y + 7,
                style_middle(STYLE_HEAD, ALIGN_RIGHT), "%s%s",
                among ? "still " : "", number_percent(r->accuracy, 2).text);
}

static void draw_panel(const Panels *panels, size_t i)
{
    Box box = {THEME_MARGIN + (PANEL_WIDTH + GAP) * (double)(i % 3),
               TOP + (PANEL_HEIGHT + GAP) * (double)(i / 3), PANEL_WIDTH,
               PANEL_HEIGHT};
    draw_head(panels, (Bug)i, box);
    draw_dots(
        panels, (Bug)i,
        (Box){box.x, box.y + HEAD, box.width, box.height - HEAD - FOOT});
    draw_accuracy(panels, (Bug)i, box);
}

static Phrase title_of(const BugGallery *gallery)
{
    double accuracy[BUG_WRONG_TARGET];
    for (size_t i = 1; i < BUG_WRONG_TARGET; i++)
        accuracy[i] = gallery->bug[i].accuracy;
    Range right = range_of(accuracy + 1, BUG_WRONG_TARGET - 1);
    return phrase(
        "Four wrong gradients still read %.2f %% to %.2f %% right",
        100 * right.low, 100 * right.high);
}

static Phrase alt_of(const BugGallery *gallery)
{
    Phrase alt = {
        "How far the slopes by backprop are off from measured ones, six "
        "times."};
    for (size_t i = 0; i < PANELS; i++)
        alt = phrase(
            "%s %s: %s, accuracy %.2f %%.", alt.text, bug_name((Bug)i),
            gallery->bug[i].check.wrong == 0 ? "all below the limit"
                                             : "some far above it",
            100 * gallery->bug[i].accuracy);
    return alt;
}

void figure_bug_gallery(Workbook *book, const BugGallery *gallery)
{
    Panels panels = {
        .gallery = gallery,
        .x = {1e-7, 1, true, TICKS_AT(1e-6, 1e-4, 1e-2, 1)},
        .y = {1e-11, 100, true, TICKS_AT(1e-9, 1e-6, 1e-3, 1)}};
    panels.canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, "784-16-10, 12,730 slopes of one digit",
        title_of(gallery).text,
        "A dot is a slope, wrong above the dashed line. Bar: right "
        "answers; marks: the \\seriestwo{correct program}, a "
        "\\seriesthree{frozen hidden layer}.",
        alt_of(gallery).text,
        "Accuracy hides four bugs that the gradient check catches; the "
        "check cannot see a wrong target, which accuracy shows at once."});
    for (size_t i = 0; i < PANELS; i++)
        draw_panel(&panels, i);
    workbook_figure(book, panels.canvas, "bug-gallery");
}
