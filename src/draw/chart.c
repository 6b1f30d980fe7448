// chart: axes and curves.  Histograms and surfaces are in field.c.
#include "draw/chart.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

// Distances in points.
static const double TICK_GAP = 9, NAME_ABOVE = 14, NAME_BELOW = 45;
static const double TICK_BELOW = 21, END_GAP = 13, LABEL_STEP = 19;

// ---- places ------------------------------------------------------------

double chart_x(const Chart *chart, double x)
{
    return chart->plot.x + axis_part(&chart->x, x) * chart->plot.width;
}

double chart_y(const Chart *chart, double y)
{
    return chart->plot.y +
           (1 - axis_part(&chart->y, y)) * chart->plot.height;
}

Point chart_point(const Chart *chart, double x, double y)
{
    return (Point){chart_x(chart, x), chart_y(chart, y)};
}

// ---- axes --------------------------------------------------------------

static const Style TICK_STYLE = {SIZE_TICK, COLOR_MUTED, false, ALIGN_RIGHT,
                                 true};

static double widest_tick(const Axis *axis)
{
    double ticks[AXIS_TICKS], widest = 0;
    size_t count = axis_ticks(axis, ticks);
    for (size_t i = 0; i < count; i++)
        widest =
            fmax(widest, label_measure(axis_tick_text(axis, ticks[i]).text,
                                       TICK_STYLE)
                             .left);
    return widest > 0 ? widest + TICK_GAP : 0;
}

static Box plot_inside(Box box, const Axis *x, const Axis *y)
{
    double left = widest_tick(y);
    double top = y->name != NULL ? NAME_ABOVE + SIZE_TICK : 0;
    double bottom = x->bare ? 0 : TICK_BELOW + 5;
    if (x->name != NULL)
        bottom = NAME_BELOW + 5;
    return (Box){canvas_snap(box.x + left), canvas_snap(box.y + top),
                 canvas_snap(box.width - left),
                 canvas_snap(box.height - top - bottom)};
}

static void draw_x_axis(const Chart *chart)
{
    double ticks[AXIS_TICKS], bottom = box_bottom(chart->plot);
    size_t count = axis_ticks(&chart->x, ticks);
    Pen pen = pen_of(COLOR_MUTED, WIDTH_HAIR);
    Style style = {SIZE_TICK, COLOR_MUTED, .align = ALIGN_CENTER};
    for (size_t i = 0; i < count; i++) {
        double x = chart_x(chart, ticks[i]);
        canvas_upright(chart->canvas, x, bottom, bottom + 5, pen);
        label_draw(chart->canvas, x, bottom + TICK_BELOW,
                   axis_tick_text(&chart->x, ticks[i]).text, style);
    }
    style = style_aligned(STYLE_TICK, ALIGN_CENTER);
    double middle = box_center(chart->plot).x;
    if (chart->x.name != NULL)
        label_draw(chart->canvas, middle, bottom + NAME_BELOW,
                   chart->x.name, style);
}

static void draw_y_axis(const Chart *chart)
{
    double ticks[AXIS_TICKS];
    size_t count = axis_ticks(&chart->y, ticks);
    double left = chart->plot.x, right = left + chart->plot.width;
    Pen grid = pen_of(COLOR_HAIRLINE, WIDTH_HAIR);
    for (size_t i = 0; i < count; i++) {
        double y = chart_y(chart, ticks[i]);
        canvas_level(chart->canvas, y, left, right, grid);
        label_draw(chart->canvas, left - TICK_GAP, y,
                   axis_tick_text(&chart->y, ticks[i]).text, TICK_STYLE);
    }
    Style style = STYLE_TICK;
    if (chart->y.name != NULL)
        label_draw(chart->canvas, left - widest_tick(&chart->y),
                   chart->plot.y - NAME_ABOVE, chart->y.name, style);
}

Chart chart_open(Canvas *canvas, Box box, Axis x, Axis y)
{
    Chart chart = {canvas, plot_inside(box, &x, &y), x, y};
    draw_y_axis(&chart);
    draw_x_axis(&chart);
    double bottom = box_bottom(chart.plot);
    canvas_level(canvas, bottom, chart.plot.x, box_right(chart.plot),
                 pen_of(COLOR_MUTED, WIDTH_LINE));
    return chart;
}

// ---- curves ------------------------------------------------------------

static bool is_drawn(const Chart *chart, double x, double y)
{
    return isfinite(x) && isfinite(y) && (!chart->x.log || x > 0) &&
           (!chart->y.log || y > 0);
}

static double x_of(const double *x, size_t i)
{
    return x != NULL ? x[i] : (double)i;
}

// A curve's line may touch the edge of the plot: half a line is let out.
static Box clip_box(const Chart *chart)
{
    return box_grown(chart->plot, WIDTH_DATA);
}

void chart_line(const Chart *chart, const double *x, const double *y,
                size_t count, Pen pen)
{
    if (count == 0)
        return;
    Point *points = memory_new(count, sizeof *points);
    canvas_clip(chart->canvas, clip_box(chart));
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        bool drawn = is_drawn(chart, x_of(x, i), y[i]);
        if (drawn)
            points[length++] = chart_point(chart, x_of(x, i), y[i]);
        if ((!drawn || i + 1 == count) && length > 0) {
            canvas_polyline(chart->canvas, points, length, pen);
            length = 0;
        }
    }
    canvas_unclip(chart->canvas);
    free(points);
}

void chart_band(const Chart *chart, ChartBand band, Color color)
{
    size_t n = band.count;
    if (n == 0)
        return;
    Point *points = memory_new(2 * n, sizeof *points);
    for (size_t i = 0; i < n; i++) {
        points[i] = chart_point(chart, band.x[i], band.high[i]);
        points[2 * n - 1 - i] = chart_point(chart, band.x[i], band.low[i]);
    }
    canvas_clip(chart->canvas, chart->plot);
    canvas_polygon(chart->canvas, points, 2 * n,
                   theme_faded(theme_color(color), THEME_FADE));
    canvas_unclip(chart->canvas);
    free(points);
}

void spread_add(Spread *it, double x, double mean, double low, double high)
{
    size_t i = it->count++;
    assert(i < SPREAD_MOST);
    it->x[i] = x;
    it->mean[i] = mean;
    it->low[i] = low;
    it->high[i] = high;
}

void spread_band(const Chart *chart, const Spread *it, Color color)
{
    chart_band(chart, (ChartBand){it->x, it->low, it->high, it->count},
               color);
}

Series spread_line(const Spread *it, const char *name, Color color)
{
    return (Series){name, it->x, it->mean, it->count, color, 0, false};
}

// Marks stand on all points of a short curve, and about 90 points apart on
// one of many.
static void draw_marks(const Chart *chart, const Series *s)
{
    static const double apart = 90, radius = 4.5;
    double last = -1e9;
    if (theme_mark(s->color) == MARK_NONE)
        return;
    for (size_t i = 0; i < s->count; i++) {
        double x = x_of(s->x, i);
        if (!is_drawn(chart, x, s->y[i]))
            continue;
        double at = chart_x(chart, x);
        if (s->count > 12 && fabs(at - last) < apart)
            continue;
        last = at;
        chart_dots(chart, &x, s->y + i, 1, dot_of(s->color, radius));
    }
}

// ---- labels at the ends of curves --------------------------------------

typedef struct {
    double wanted, y;
    const Series *series;
} EndLabel;

static int by_height(const void *a, const void *b)
{
    const EndLabel *p = a, *q = b;
    return (p->wanted > q->wanted) - (p->wanted < q->wanted);
}

// Pushes labels down until none touches the one above, then the whole
// group back up by half of what it grew, so the labels stay near the ends.
static void spread(EndLabel *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t first = i;
        double shift = 0;
        labels[i].y = labels[i].wanted;
        while (i + 1 < count &&
               labels[i + 1].wanted < labels[i].y + LABEL_STEP) {
            labels[i + 1].y = labels[i].y + LABEL_STEP;
            i++;
            shift += labels[i].y - labels[i].wanted;
        }
        shift /= (double)(i - first + 1);
        for (size_t j = first; j <= i; j++)
            labels[j].y -= shift;
    }
    // A group that was moved up may touch the one above it.
    for (size_t i = 1; i < count; i++)
        labels[i].y = fmax(labels[i].y, labels[i - 1].y + LABEL_STEP);
}

// The rightmost point of a curve.
static bool end_of(const Chart *chart, const Series *series, Point *end)
{
    bool found = false;
    for (size_t i = 0; i < series->count; i++) {
        double x = x_of(series->x, i);
        if (!is_drawn(chart, x, series->y[i]))
            continue;
        Point at = chart_point(chart, x, series->y[i]);
        if (!found || at.x >= end->x)
            *end = at;
        found = true;
    }
    return found;
}

static void draw_end_labels(const Chart *chart, EndLabel *labels,
                            size_t count)
{
    qsort(labels, count, sizeof *labels, by_height);
    spread(labels, count);
    double x = box_right(chart->plot) + END_GAP;
    for (size_t i = 0; i < count; i++)
        label_draw(
            chart->canvas, x, labels[i].y, labels[i].series->name,
            style_middle(style_in(STYLE_TITLE, labels[i].series->color),
                         ALIGN_LEFT));
}

void chart_lines(const Chart *chart, const Series *series, size_t count)
{
    EndLabel *labels = memory_new(count, sizeof *labels);
    size_t named = 0;
    for (size_t i = 0; i < count; i++) {
        const Series *s = &series[i];
        double width = s->width > 0 ? s->width : WIDTH_DATA;
        if (theme_is_meaning(s->color))
            canvas_fail(chart->canvas,
                        "a series wears the colour of a meaning");
        chart_line(chart, s->x, s->y, s->count,
                   (Pen){theme_color(s->color), width, s->dashed});
        draw_marks(chart, s);
        Point end;
        if (s->name != NULL && end_of(chart, s, &end)) {
            double low = box_bottom(chart->plot);
            double y = fmax(chart->plot.y, fmin(low, end.y));
            labels[named++] = (EndLabel){y, y, s};
        }
    }
    draw_end_labels(chart, labels, named);
    free(labels);
}

// ---- dots and marks ----------------------------------------------------

Dot dot_of(Color color, double radius)
{
    return (Dot){radius, theme_color(color), theme_mark(color)};
}

// Squares, triangles and diamonds look as large as a disc.
void chart_mark(Canvas *canvas, Point at, Dot dot)
{
    static const Point corners[][4] = {
        [MARK_SQUARE] = {{-.9, -.9}, {.9, -.9}, {.9, .9}, {-.9, .9}},
        [MARK_TRIANGLE] = {{0, -1.25}, {1.2, .85}, {-1.2, .85}, {0, -1.25}},
        [MARK_DIAMOND] = {{0, -1.35}, {1.35, 0}, {0, 1.35}, {-1.35, 0}}};
    if (dot.mark <= MARK_DISC) {
        canvas_disc(canvas, at, dot.radius, dot.color);
        return;
    }
    Point points[4];
    for (size_t i = 0; i < 4; i++)
        points[i] = (Point){at.x + dot.radius * corners[dot.mark][i].x,
                            at.y + dot.radius * corners[dot.mark][i].y};
    canvas_polygon(canvas, points, 4, dot.color);
}

void chart_dots(const Chart *chart, const double *x, const double *y,
                size_t count, Dot dot)
{
    canvas_clip(chart->canvas, box_grown(chart->plot, dot.radius));
    for (size_t i = 0; i < count; i++)
        if (is_drawn(chart, x[i], y[i]))
            chart_mark(chart->canvas, chart_point(chart, x[i], y[i]), dot);
    canvas_unclip(chart->canvas);
}

void chart_marker(const Chart *chart, Point at, Color color,
                  const char *text, Align align)
{
    static const double radius = 5, away = 12;
    at = chart_point(chart, at.x, at.y);
    canvas_disc(chart->canvas, at, radius, theme_color(COLOR_PAPER));
    canvas_ring(chart->canvas, at, radius, pen_of(color, WIDTH_DATA));
    if (text == NULL)
        return;
    Style style = style_middle(style_in(STYLE_TITLE, color), align);
    if (align == ALIGN_CENTER)
        at.y -= 1.7 * away;
    else
        at.x += align == ALIGN_LEFT ? away : -away;
    label_draw_over(chart->canvas, at.x, at.y, text, style);
}

void chart_label(const Chart *chart, Point at, Point away, const char *text,
                 Style style)
{
    at = chart_point(chart, at.x, at.y);
    label_draw(chart->canvas, at.x + away.x, at.y + away.y, text, style);
}

void chart_upright(const Chart *chart, double x, Pen pen, const char *text,
                   Color color)
{
    double at = chart_x(chart, x), top = chart->plot.y;
    canvas_upright(chart->canvas, at, top, box_bottom(chart->plot), pen);
    if (text != NULL)
        label_draw_over(chart->canvas, at, top - 7, text,
                        (Style){SIZE_TICK, color, .align = ALIGN_CENTER});
}

void chart_level(const Chart *chart, double y, Pen pen, const char *text,
                 Color color)
{
    double at = chart_y(chart, y), right = box_right(chart->plot);
    canvas_level(chart->canvas, at, chart->plot.x, right, pen);
    if (text != NULL)
        label_draw_over(chart->canvas, right, at - 7, text,
                        (Style){SIZE_TICK, color, .align = ALIGN_RIGHT});
}
