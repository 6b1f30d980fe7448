#include "landscape.h"

#include <math.h>

#include "draw/chart.h"
#include "three_rates.h"

// Contours that lie close where the bowl is deep: each is 1.8 times as
// high above the bottom as the one before.
Chart landscape_open(Canvas *canvas, Box body, const ThreeRates *bowl)
{
    enum { LEVELS = 12 };
    // As wide as high: only so a path against the gradient crosses the
    // contours at right angles.
    Box box = {body.x, body.y + 8, 455, body.height - 8};
    double levels[LEVELS];
    for (int i = 0; i < LEVELS; i++)
        levels[i] = bowl->best_cost + 0.01 * pow(1.8, i);
    Axis x = {.min = bowl->low[0],
              .max = bowl->high[0],
              .name = "$w_1$, for the ink in the middle"};
    Axis y = {.min = bowl->low[1],
              .max = bowl->high[1],
              .name = "$w_2$, for the ink around it"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_surface(&chart, (ChartField){bowl->surface, GRID, GRID}, levels,
                  LEVELS);
    return chart;
}

void landscape_mark_bottom(const Chart *chart, const ThreeRates *bowl)
{
    Point at = chart_point(chart, bowl->best[0], bowl->best[1]);
    Pen pen = pen_of(COLOR_INK, WIDTH_LINE);
    for (int turn = -1; turn <= 1; turn += 2)
        canvas_line(chart->canvas, (Point){at.x - 6, at.y - 6 * turn},
                    (Point){at.x + 6, at.y + 6 * turn}, pen);
}
