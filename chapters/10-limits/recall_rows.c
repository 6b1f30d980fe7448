#include "recall_rows.h"

#include <assert.h>
#include <math.h>

static const double MARK = 6, NAMES_UP = 14, NAMES_ROOM = 40;

enum { ALL = DIGITS_CLASSES }; // the row of all digits

// The share that is right of a digit, or of all.
static double share_of(const RecallSeries *series, size_t row)
{
    const Recalls *recalls = series->recalls;
    return row == ALL ? recalls->all.mean : recalls->digit[row].mean;
}

static double place(const Chart *chart, const RecallSeries *series,
                    size_t row)
{
    return chart_x(chart, 100 * share_of(series, row));
}

// Rows go down by 1; that of all stands a little apart.
static double level(size_t row)
{
    return row == ALL ? -(ALL + .3) : -(double)row;
}

// The names beside their marks, from left to right above the rows.
static void draw_names(const Chart *chart, const RecallSeries *series,
                       size_t count)
{
    double x = chart->plot.x, y = chart->plot.y - NAMES_UP;
    for (size_t s = 0; s < count; s++) {
        chart_mark(chart->canvas, (Point){x + MARK, y},
                   dot_of(series[s].color, MARK));
        Box box =
            label_draw(chart->canvas, x + 3 * MARK, y, series[s].name,
                       style_middle(style_in(STYLE_TITLE, series[s].color),
                                    ALIGN_LEFT));
        x = box_right(box) + 28;
    }
}

static void draw_row(const Chart *chart, const RecallSeries *series,
                     size_t count, size_t row)
{
    double y = chart_y(chart, level(row));
    double low = HUGE_VAL, high = -HUGE_VAL;
    for (size_t s = 0; s < count; s++) {
        low = fmin(low, place(chart, &series[s], row));
        high = fmax(high, place(chart, &series[s], row));
    }
    canvas_level(chart->canvas, y, low, high,
                 pen_of(COLOR_MUTED, WIDTH_DATA));
    for (size_t s = 0; s < count; s++)
        chart_mark(chart->canvas, (Point){place(chart, &series[s], row), y},
                   dot_of(series[s].color, MARK));
    label_draw(chart->canvas, chart->plot.x - 14, y,
               row == ALL ? "all" : PHRASE("%zu", row),
               style_middle(STYLE_NAME, ALIGN_RIGHT));
}

// Under the marks, where two numbers do not meet.
static void draw_numbers(const Chart *chart, const RecallSeries *series,
                         size_t count, size_t row)
{
    static const double apart = 48;
    double y = chart_y(chart, level(row)) + 20;
    for (size_t s = 0; s < count; s++) {
        double x = place(chart, &series[s], row);
        bool free = true;
        for (size_t t = 0; t < s; t++)
            free = free && fabs(place(chart, &series[t], row) - x) > apart;
        if (free)
            label_draw(chart->canvas, x, y,
                       number_percent(share_of(&series[s], row), 1).text,
                       style_middle(style_in(STYLE_TITLE, series[s].color),
                                    ALIGN_CENTER));
    }
}

// Where the axis begins: at 0, or where all are high at a round number.
static double axis_from(const RecallSeries *series, size_t count)
{
    double low = 100;
    for (size_t s = 0; s < count; s++)
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            low = fmin(low, 100 * share_of(&series[s], d));
    low = 20 * floor((low - 3) / 20);
    return low < 40 ? 0 : low;
}

static void tint_row(const Chart *chart, size_t row)
{
    double step = chart_y(chart, -1) - chart_y(chart, 0);
    Box band = {chart->plot.x - 44, chart_y(chart, level(row)) - .42 * step,
                chart->plot.width + 60, 1.22 * step};
    canvas_fill_round(chart->canvas, band, 6, theme_color(COLOR_TINT));
}

void recall_rows_draw(Canvas *canvas, Box box, const RecallSeries *series,
                      size_t count, size_t marked)
{
    assert(count <= RECALL_SERIES_MOST);
    Axis x = {.min = axis_from(series, count),
              .max = 100,
              .name = "right, % of the digit"};
    Axis y = {.min = level(ALL) - 1.05, .max = .6, .bare = true};
    box.x += 36; // for the rows' names
    box.width -= 36;
    box.y += NAMES_ROOM;
    box.height -= NAMES_ROOM;
    Chart chart = chart_open(canvas, box, x, y);
    tint_row(&chart, marked);
    draw_names(&chart, series, count);
    for (size_t row = 0; row <= ALL; row++)
        draw_row(&chart, series, count, row);
    draw_numbers(&chart, series, count, ALL);
    if (marked != ALL)
        draw_numbers(&chart, series, count, marked);
}
