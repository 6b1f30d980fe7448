// chart: axes, and curves, bands, dots and histograms upon them.
//
// chart_open draws the axes and returns where everything is; the other
// functions take numbers in the units of the axes.  chart_point gives the
// place of a pair of numbers, for notes of one's own.  Curves are cut at
// the plot's edges.  The arrays stay the caller's.
#ifndef DRAW_CHART_H
#define DRAW_CHART_H

#include "draw/axis.h"
#include "draw/canvas.h"
#include "draw/label.h"

typedef struct {
    Canvas *canvas;
    Box plot; // the area between the axes
    Axis x, y;
} Chart;

// Draws the axes of a chart that fills box: ticks and the name of x below,
// ticks of y on the left and its name above, a light grid.  Labels at the
// ends of lines are drawn right of box: leave room for them.
Chart chart_open(Canvas *canvas, Box box, Axis x, Axis y);

double chart_x(const Chart *chart, double x);
double chart_y(const Chart *chart, double y);
Point chart_point(const Chart *chart, double x, double y);

// A curve with a name at its end, in its colour and with its mark on some
// of its points.  width 0 is WIDTH_DATA.  Numbers that are not finite break
// the curve, and without x they are those of 0, 1, 2 ...  The colour is
// COLOR_INK, COLOR_SECONDARY or a series': what is an error or a slope is
// drawn with chart_line.
typedef struct {
    const char *name;    // NULL: no label
    const double *x, *y; // [count]; x may be NULL
    size_t count;
    Color color;
    double width;
    bool dashed;
} Series;

// Draws curves and their labels; labels that would touch are moved apart.
void chart_lines(const Chart *chart, const Series *series, size_t count);

// One curve without label; x may be NULL.
void chart_line(const Chart *chart, const double *x, const double *y,
                size_t count, Pen pen);

// The area between two curves, low and high: [count], pale: a spread over
// seeds.
typedef struct {
    const double *x, *low, *high;
    size_t count;
} ChartBand;
void chart_band(const Chart *chart, ChartBand band, Color color);

// A line through means, with what lies lowest and highest at each: a spread
// over seeds, say.
enum { SPREAD_MOST = 128 };
typedef struct {
    size_t count;
    double x[SPREAD_MOST], mean[SPREAD_MOST];
    double low[SPREAD_MOST], high[SPREAD_MOST];
} Spread;

// One more point, at most SPREAD_MOST; its pale band; and the line as a
// series, which points to the spread.
void spread_add(Spread *it, double x, double mean, double low, double high);
void spread_band(const Chart *chart, const Spread *it, Color color);
Series spread_line(const Spread *it, const char *name, Color color);

// Many dots; a pale colour (theme_faded) lets a crowd stay readable.
typedef struct {
    double radius;
    Rgb color;
    Mark mark; // MARK_NONE: a disc
} Dot;

// The dots of a series: its colour, and its mark.
Dot dot_of(Color color, double radius);
void chart_mark(Canvas *canvas, Point at, Dot dot); // one, at a place
void chart_dots(const Chart *chart, const double *x, const double *y,
                size_t count, Dot dot);

// A ringed dot at a pair of numbers, with a label beside it: ALIGN_LEFT
// puts the label on the right of the dot, ALIGN_RIGHT on its left,
// ALIGN_CENTER above it; text NULL: none.
void chart_marker(const Chart *chart, Point at, Color color,
                  const char *text, Align align);

// A label so far `away` from a pair of numbers.
void chart_label(const Chart *chart, Point at, Point away, const char *text,
                 Style style);

// A line across the plot at one number, with a label at its upper end or
// right above its right end; text NULL: none.
void chart_upright(const Chart *chart, double x, Pen pen, const char *text,
                   Color color);
void chart_level(const Chart *chart, double y, Pen pen, const char *text,
                 Color color);

// Steps: counts[i] is how many numbers fell into the i-th of bins equal
// parts of [low, high).  A pale area under a line.
typedef struct {
    const double *counts; // [bins]
    size_t bins;
    double low, high;
} ChartBins;
void chart_histogram(const Chart *chart, ChartBins bins, Color color);

// A field of rows x columns samples that spans the plot, values[0][0] at
// the lower left corner: dark where low, with contour lines at the levels.
typedef struct {
    const double *values;
    size_t rows, columns;
} ChartField;
void chart_surface(const Chart *chart, ChartField field,
                   const double *levels, size_t level_count);

#endif
