// field: the parts of chart.h that fill the plot: histograms and surfaces.
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/chart.h"

// ---- histograms --------------------------------------------------------

// Writes the outline of bins first to last - 1: up at the left, two points
// for each bin, down at the right.  Returns the number of points.
static size_t trace_steps(const Chart *chart, const ChartBins *bins,
                          size_t first, size_t last, Point *points)
{
    double width = (bins->high - bins->low) / (double)bins->bins;
    double left = bins->low + (double)first * width;
    size_t count = 0;
    points[count++] = chart_point(chart, left, chart->y.min);
    for (size_t i = first; i < last; i++) {
        left = bins->low + (double)i * width;
        points[count++] = chart_point(chart, left, bins->counts[i]);
        points[count++] = chart_point(chart, left + width, bins->counts[i]);
    }
    points[count++] =
        chart_point(chart, bins->low + (double)last * width, chart->y.min);
    return count;
}

// The area is see-through paint, so that two histograms may overlap: their
// common part is darker than either.  Empty bins draw nothing.
void chart_histogram(const Chart *chart, ChartBins bins, Color color)
{
    Point *points = memory_new(2 * bins.bins + 2, sizeof *points);
    Pen pen = pen_of(color, WIDTH_LINE);
    canvas_clip(chart->canvas, chart->plot);
    for (size_t first = 0, last; first < bins.bins; first = last + 1) {
        for (last = first; last < bins.bins && bins.counts[last] > 0;
             last++)
            ;
        if (last == first)
            continue;
        size_t count = trace_steps(chart, &bins, first, last, points);
        canvas_polygon_clear(chart->canvas, points, count, pen.color,
                             THEME_FADE);
        canvas_polyline(chart->canvas, points, count, pen);
    }
    canvas_unclip(chart->canvas);
    free(points);
}

// ---- surfaces ----------------------------------------------------------

static double sample(const ChartField *field, size_t row, size_t column)
{
    return field->values[row * field->columns + column];
}

// Bilinear between the four samples around (u, v), both 0 to 1.
static double between(const ChartField *field, double u, double v)
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
static void draw_tones(const Chart *chart, const ChartField *field,
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
                 (Cells){colors, rows, columns, STEP, STEP});
    free(colors);
}

// One sample of the field: its place on the page and its value.
typedef struct {
    Point at;
    double value;
} Corner;

// Where the level crosses the edge from corner a to corner b, if it does.
static bool crossing(Corner a, Corner b, double level, Point *at)
{
    if ((a.value < level) == (b.value < level))
        return false;
    double t = (level - a.value) / (b.value - a.value);
    *at = (Point){a.at.x + t * (b.at.x - a.at.x),
                  a.at.y + t * (b.at.y - a.at.y)};
    return true;
}

// Marching triangles: half a cell has none or two crossings, never four.
static void contour_triangle(const Chart *chart, const Corner *corners,
                             double level, Pen pen)
{
    Point cut[3];
    size_t count = 0;
    for (size_t i = 0; i < 3; i++)
        count +=
            crossing(corners[i], corners[(i + 1) % 3], level, &cut[count]);
    if (count == 2)
        canvas_polyline(chart->canvas, cut, 2, pen);
}

static Corner corner(const Chart *chart, const ChartField *field,
                     size_t row, size_t column)
{
    double u = (double)column / (double)(field->columns - 1);
    double v = (double)row / (double)(field->rows - 1);
    Point at = {chart->plot.x + u * chart->plot.width,
                chart->plot.y + (1 - v) * chart->plot.height};
    return (Corner){at, sample(field, row, column)};
}

static void draw_contour(const Chart *chart, const ChartField *field,
                         double level, Pen pen)
{
    for (size_t row = 0; row + 1 < field->rows; row++) {
        for (size_t column = 0; column + 1 < field->columns; column++) {
            Corner corners[4];
            for (size_t i = 0; i < 4; i++)
                corners[i] =
                    corner(chart, field, row + i / 2, column + i % 2);
            contour_triangle(chart, corners, level, pen);
            contour_triangle(chart, corners + 1, level, pen);
        }
    }
}

void chart_surface(const Chart *chart, ChartField field,
                   const double *levels, size_t level_count)
{
    assert(field.rows > 1 && field.columns > 1 && level_count > 0);
    Pen pen = pen_of(COLOR_PAPER, WIDTH_LINE);
    canvas_clip(chart->canvas, chart->plot);
    draw_tones(chart, &field, levels, level_count);
    for (size_t i = 0; i < level_count; i++)
        draw_contour(chart, &field, levels[i], pen);
    canvas_unclip(chart->canvas);
}
