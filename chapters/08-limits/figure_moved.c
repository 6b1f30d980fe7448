// Digits that are moved, turned, scaled, or written with another pen: how
// many are still read, and what they look like.
#include <math.h>
#include <stdio.h>

#include "draw/chart.h"
#include "draw/heatmap.h"
#include "draw/number.h"
#include "figures.h"
#include "reader_page.h"
#include "variability.h"

enum { CELL = 3 };

static const double WIDTH = 446, HEIGHT = 250, PITCH = 352;
static const double TILE = DIGITS_SIDE * CELL / THEME_PIXELS_PER_POINT;

// The place of one of the four charts.
static Box chart_box(Box body, size_t kind)
{
    return (Box){body.x + (double)(kind % 2) * 592,
                 body.y + 2 + (double)(kind / 2) * PITCH, WIDTH, HEIGHT};
}

static Chart open_chart(Canvas *canvas, Box box, double low, double high,
                        const double *ticks, size_t count, const char *name)
{
    Axis x = {.min = low,
              .max = high,
              .name = name,
              .ticks = ticks,
              .tick_count = count};
    Axis y = {.min = 0, .max = 100, .name = "right, %"};
    return chart_open(canvas, box, x, y);
}

// The digits below the axis, each under what was done to it.
static void draw_samples(const Chart *chart, const Samples *samples)
{
    double top = chart->plot.y + chart->plot.height + 56;
    for (size_t i = 0; i < samples->count; i++)
        heatmap_digit(chart->canvas,
                      chart_x(chart, samples->by[i]) - TILE / 2, top,
                      samples->x[i], CELL);
}

static void draw_moves(Canvas *canvas, Box box, const Variability *it)
{
    double x[MOVES], y[MOVES], taught[MOVES], low[MOVES], high[MOVES];
    for (size_t n = 0; n < MOVES; n++) {
        x[n] = (double)n;
        y[n] = 100 * variability_mean(it->moved, n);
        taught[n] = 100 * variability_mean(it->taught, n);
        low[n] = high[n] = 100 * it->moved[0][n];
        for (size_t way = 1; way < WAYS; way++) {
            low[n] = fmin(low[n], 100 * it->moved[way][n]);
            high[n] = fmax(high[n], 100 * it->moved[way][n]);
        }
    }
    static const double ticks[] = {0, 2, 4, 6};
    Chart chart =
        open_chart(canvas, box, 0, FARTHEST, ticks, 4, "moved by, pixels");
    chart_band(&chart, (ChartBand){x, low, high, MOVES}, COLOR_INK);
    const Series lines[] = {
        {"taught moved", x, taught, MOVES, COLOR_SLOPE, 0, true},
        {"as trained", x, y, MOVES, COLOR_INK, 0, false}};
    chart_lines(&chart, lines, COUNT_OF(lines));
    draw_samples(&chart, &it->sample[BY_MOVE]);
}

static void draw_curve(Canvas *canvas, Box box, const double *by,
                       const double *shares, size_t count,
                       const Samples *samples, const char *name)
{
    double y[TURNS];
    for (size_t i = 0; i < count; i++)
        y[i] = 100 * shares[i];
    Chart chart = open_chart(canvas, box, by[0], by[count - 1], samples->by,
                             samples->count, name);
    const Series line = {NULL, by, y, count, COLOR_INK, 0, false};
    chart_lines(&chart, &line, 1);
    draw_samples(&chart, samples);
}

static void draw_curves(Canvas *canvas, Box body, const Variability *it)
{
    double degrees[TURNS], factors[SCALES], pens[PENS];
    for (size_t i = 0; i < TURNS; i++)
        degrees[i] = variability_degrees(i);
    for (size_t i = 0; i < SCALES; i++)
        factors[i] = variability_factor(i);
    for (size_t i = 0; i < PENS; i++)
        pens[i] = variability_pen(i);
    draw_curve(canvas, chart_box(body, BY_TURN), degrees, it->turned, TURNS,
               &it->sample[BY_TURN], "turned to the right by, degrees");
    draw_curve(canvas, chart_box(body, BY_SCALE), factors, it->scaled,
               SCALES, &it->sample[BY_SCALE], "scaled by");
    draw_curve(canvas, chart_box(body, BY_PEN), pens, it->pen, PENS,
               &it->sample[BY_PEN],
               "pen thicker on either side by, pixels");
}

void figure_moved(Workbook *book, const Variability *it,
                  const Reader *reader)
{
    char title[160];
    snprintf(title, sizeof title,
             "Moved by three pixels, %s of the digits are still read",
             number_percent(variability_mean(it->moved, 3), 0).text);
    PageText text = {
        .size = PAGE_TALL,
        .title = title,
        .subtitle =
            "All test digits, changed alike. Below each axis: one of them, "
            "changed so far. Band: the four directions.",
        .alt = "Four charts of the share of right answers, each with "
               "digits below its axis. It falls from about 96 % as the "
               "digits are moved, turned, scaled, or drawn with another "
               "pen; fastest when they are moved. A network that was "
               "taught with moved digits falls later.",
        .caption = "What a person hardly notices: the same digits, moved, "
                   "turned, scaled, and written with another pen."};
    Canvas *canvas = reader_page(reader, text);
    Box body = page_body(canvas);
    draw_moves(canvas, chart_box(body, BY_MOVE), it);
    draw_curves(canvas, body, it);
    workbook_figure(book, canvas, "moved");
}
