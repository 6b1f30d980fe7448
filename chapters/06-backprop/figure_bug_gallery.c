// Right and wrong gradients, each with the accuracy that
// training with it still reaches.
#include "figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "bug_gallery.h"
#include "draw/figure.h"
#include "measure/range.h"
#include "nn/vector.h"

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

// The slopes of one layer: dots only where there is something to compare.
static void draw_layer(const Chart *chart, const Layer *analytic,
                       const Layer *numeric, Color color)
{
    size_t n = analytic->outputs * (analytic->inputs + 1), count = 0;
    double *x = memory_new(n, sizeof *x), *y = memory_new(n, sizeof *y);
    for (size_t i = 0; i < n; i++) {
        double a = analytic->weights.at[i], m = numeric->weights.at[i];
        if (fabs(a) < 1e-7 && fabs(m) < 1e-7)
            continue;
        x[count] = m;
        y[count++] = a;
    }
    chart_dots(chart, x, y, count, dot_of(color, 3));
    free(x);
    free(y);
}

// What the axes and the two colours mean, said once, in the first panel.
static void explain(const Panels *panels, const Chart *chart)
{
    Box plot = chart->plot;
    Style style = STYLE_LEAST;
    label_draw(panels->canvas, plot.x + 8, plot.y + 16,
               "↑ what backprop says", style);
    style.align = ALIGN_RIGHT;
    double right = box_right(plot) - 4, low = box_bottom(plot);
    label_draw(panels->canvas, right, low - 8, "what the cost shows →",
               style);
    label_draw(panels->canvas, right, low - 44,
               "\\bold{\\seriestwo{hidden layer}}, \\bold{output layer}",
               style);
}

static void draw_dots(const Panels *panels, Bug bug, Box box)
{
    const BugResult *r = &panels->gallery->bug[bug];
    Chart chart = chart_open(panels->canvas, box, panels->x, panels->y);
    double ends[] = {panels->x.min, panels->x.max};
    chart_line(&chart, ends, ends, 2, pen_dashed(COLOR_MUTED, WIDTH_LINE));
    draw_layer(&chart, &r->analytic->layers[0], &r->numeric->layers[0],
               COLOR_SERIES_2);
    draw_layer(&chart, &r->analytic->layers[1], &r->numeric->layers[1],
               COLOR_SERIES_1);
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
    canvas_line(panels->canvas, (Point){x, bar.y - 4},
                (Point){x, box_bottom(bar) + 4}, pen);
}

// Accuracy as a bar from 0 to 100 %, with two to compare it with as marks.
static void draw_accuracy(const Panels *panels, Bug bug, Box box)
{
    const BugResult *r = &panels->gallery->bug[bug];
    Box bar = {box.x, box_bottom(box) - 16, box.width - 84, 14};
    Box filled = {bar.x, bar.y, bar.width * r->accuracy, bar.height};
    canvas_fill(panels->canvas, filled, theme_color(COLOR_ACTIVATION));
    canvas_frame(panels->canvas, bar, pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    draw_mark(panels, bar, BUG_NONE, pen_of(COLOR_SERIES_2, WIDTH_DATA));
    draw_mark(panels, bar, BUG_NOTHING_BACK,
              pen_of(COLOR_SERIES_3, WIDTH_DATA));
    label_draw(panels->canvas, box_right(box), bar.y + 7,
               number_percent(r->accuracy, 2).text,
               style_middle(STYLE_HEAD, ALIGN_RIGHT));
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

// The next of 1, 2 and 5 times a power of ten.
static double round_up(double value)
{
    double power = pow(10, floor(log10(fmax(value, 1e-12))));
    double lead = value / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

static Phrase title_of(const BugGallery *gallery)
{
    double accuracy[BUG_WRONG_TARGET];
    for (size_t i = 1; i < BUG_WRONG_TARGET; i++)
        accuracy[i] = gallery->bug[i].accuracy;
    Range right = range_of(accuracy + 1, BUG_WRONG_TARGET - 1);
    return phrase(
        "Four wrong gradients still read %.0f %% to %.0f %% right",
        100 * right.low, 100 * right.high);
}

static Phrase alt_of(const BugGallery *gallery)
{
    Phrase alt = {"Slopes by backprop against measured slopes, six times."};
    for (size_t i = 0; i < PANELS; i++)
        alt = phrase("%s %s: %s the line, accuracy %.2f %%.", alt.text,
                     bug_name((Bug)i),
                     gallery->bug[i].check.wrong == 0 ? "on" : "off",
                     100 * gallery->bug[i].accuracy);
    return alt;
}

void figure_bug_gallery(Workbook *book, const BugGallery *gallery)
{
    const Network *numeric = gallery->bug[BUG_NONE].numeric;
    double limit = round_up(
        vector_max_abs(numeric->parameters, numeric->parameter_count));
    Panels panels = {.gallery = gallery,
                     .x = {.min = -limit, .max = limit},
                     .y = {.min = -2 * limit, .max = 2 * limit}};
    panels.canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, "784-16-10, 12,730 slopes of one digit",
        title_of(gallery).text,
        "A dot is a weight, right on the dashed line. Bar: accuracy after "
        "training; marks: the \\seriestwo{correct program}, and one whose "
        "\\seriesthree{hidden layer is frozen}.",
        alt_of(gallery).text,
        "Accuracy hides four bugs that the gradient check catches; the "
        "check cannot see a wrong target, which accuracy shows at once.",
        FIGURES_SOURCE});
    for (size_t i = 0; i < PANELS; i++)
        draw_panel(&panels, i);
    workbook_figure(book, panels.canvas, "bug-gallery");
}
