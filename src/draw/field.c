// field: the parts of chart.h that fill the plot: histograms and surfaces.
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/chart.h"

// ---- histograms --------------------------------------------------------

void chart_count(const double *values, size_t count, double low,
                 double high, size_t bins, double *counts)
{
    assert(low < high && bins > 0);
    memset(counts, 0, bins * sizeof *counts);
    for (size_t i = 0; i < count; i++) {
        double part = (values[i] - low) / (high - low) * (double)bins;
        if (part >= 0 && part < (double)bins)
            counts[(size_t)part]++;
    }
}

// Writes the outline of bins first to last - 1: up at the left, two points
// for each bin, down at the right.  Returns the number of points.
static size_t trace_steps(const Chart *chart, const double *counts,
                          size_t first, size_t last, double low,
                          double width, Point *points)
{
    double left = low + (double)first * width;
    size_t count = 0;
    points[count++] = chart_point(chart, left, chart->y.min);
    for (size_t i = first; i < last; i++) {
        left = low + (double)i * width;
        points[count++] = chart_point(chart, left, counts[i]);
        points[count++] = chart_point(chart, left + width, counts[i]);
    }
    points[count++] =
        chart_point(chart, low + (double)last * width, chart->y.min);
    return count;
}

// The area is see-through paint, so that two histograms may overlap: their
// common part is darker than either.  Empty bins draw nothing.
void chart_histogram(const Chart *chart, const double *counts, size_t bins,
                     double low, double high, Color color)
{
    double width = (high - low) / (double)bins;
    Point *points = memory_new(2 * bins + 2, sizeof *points);
    Pen pen = {theme_color(color), WIDTH_LINE, false};
    canvas_clip(chart->canvas, chart->plot);
    for (size_t first = 0, last; first < bins; first = last + 1) {
        for (last = first; last < bins && counts[last] > 0; last++)
            ;
        if (last == first)
            continue;
        size_t count =
            trace_steps(chart, counts, first, last, low, width, points);
        canvas_polygon_clear(chart->canvas, points, count, pen.color,
                             THEME_FADE);
        canvas_polyline(chart->canvas, points, count, pen);
    }
    canvas_unclip(chart->canvas);
    free(points);
}

// ---- surfaces ----------------------------------------------------------

typedef struct {
    const double *values;
    size_t rows, columns;
} Field;

static double sample(const Field *field, size_t row, size_t column)
{
    return field->values[row * field->columns + column];
}

// Bilinear between the four samples around (u, v), both 0 to 1.
static double between(const Field *field, double u, double v)
{
    double x = u * (double)(field->columns - 1);
    double y = v * (double)(field->rows - 1);
    size_t column = (size_t)fmin(x, (double)(field->columns - 2));
    size_t row = (size_t)fmin(y, (double)(field->rows - 2));
    double fx = x - (double)column, fy = y - (double)row;
    return (1 - fy) * ((1 - fx) * sample(field, row, column) +
                       fx * sample(field, row, column + 1)) +
           fy * ((1 - fx) * sample(field, row + 1, column) +
                 fx * sample(field, row + 1, column + 1));
}

// How many levels lie below value, as a share of all.
static double share_below(double value, const double *levels, size_t count)
{
    size_t below = 0;
    for (size_t i = 0; i < count; i++)
        below += levels[i] < value;
    return (double)below / (double)count;
}

// One flat tone between two contour lines: the picture stays small and the
// eye can count.
static void draw_tones(const Chart *chart, const Field *field,
                       const double *levels, size_t count)
{
    enum { STEP = 2 };
    double scale = THEME_PIXELS_PER_POINT / STEP;
    size_t columns = (size_t)(chart->plot.width * scale);
    size_t rows = (size_t)(chart->plot.height * scale);
    Rgb *colors = memory_new(rows * columns, sizeof *colors);
    for (size_t i = 0; i < rows * columns; i++) {
        double u = ((double)(i % columns) + 0.5) / (double)columns;
        double v = 1 - ((double)(i / columns) + 0.5) / (double)rows;
        double share = share_below(between(field, u, v), levels, count);
        colors[i] = theme_ink(0.28 * (1 - share));
    }
    canvas_image(chart->canvas, (Point){chart->plot.x, chart->plot.y},
                 colors, rows, columns, STEP, STEP);
    free(colors);
}

// Where the level crosses the edge from corner a to corner b, if it does.
static bool crossing(Point a, Point b, double va, double vb, double level,
                     Point *at)
{
    if ((va < level) == (vb < level))
        return false;
    double t = (level - va) / (vb - va);
    *at = (Point){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    return true;
}

// Marching triangles: half a cell has none or two crossings, never four.
static void contour_triangle(const Chart *chart, const Point *p,
                             const double *v, double level, Pen pen)
{
    Point cut[3];
    size_t count = 0;
    for (size_t i = 0; i < 3; i++) {
        size_t next = (i + 1) % 3;
        count += crossing(p[i], p[next], v[i], v[next], level, &cut[count]);
    }
    if (count == 2)
        canvas_polyline(chart->canvas, cut, 2, pen);
}

static Point place(const Chart *chart, const Field *field, size_t row,
                   size_t column)
{
    double u = (double)column / (double)(field->columns - 1);
    double v = (double)row / (double)(field->rows - 1);
    return (Point){chart->plot.x + u * chart->plot.width,
                   chart->plot.y + (1 - v) * chart->plot.height};
}

static void contour_cell(const Chart *chart, const Field *field, size_t row,
                         size_t column, double level, Pen pen)
{
    Point p[4];
    double v[4];
    for (size_t i = 0; i < 4; i++) {
        size_t r = row + i / 2, c = column + i % 2;
        p[i] = place(chart, field, r, c);
        v[i] = sample(field, r, c);
    }
    contour_triangle(chart, p, v, level, pen);
    contour_triangle(chart, p + 1, v + 1, level, pen);
}

void chart_surface(const Chart *chart, const double *values, size_t rows,
                   size_t columns, const double *levels, size_t level_count)
{
    assert(rows > 1 && columns > 1 && level_count > 0);
    Field field = {values, rows, columns};
    Pen pen = {theme_color(COLOR_PAPER), WIDTH_LINE, false};
    canvas_clip(chart->canvas, chart->plot);
    draw_tones(chart, &field, levels, level_count);
    for (size_t i = 0; i < level_count; i++)
        for (size_t row = 0; row + 1 < rows; row++)
            for (size_t column = 0; column + 1 < columns; column++)
                contour_cell(chart, &field, row, column, levels[i], pen);
    canvas_unclip(chart->canvas);
}
