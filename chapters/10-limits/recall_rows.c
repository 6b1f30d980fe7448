#include "recall_rows.h"

#include <assert.h>
#include <math.h>

static const double MARK = 6, NAMES_UP = 14, NAMES_ROOM = 40;

static double place(const Chart *chart, const RecallSeries *series,
                    size_t d)
{
    return chart_x(chart, 100 * series->recalls->digit[d].mean);
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
                     size_t count, size_t d)
{
    double y = chart_y(chart, -(double)d);
    double low = HUGE_VAL, high = -HUGE_VAL;
    for (size_t s = 0; s < count; s++) {
        low = fmin(low, place(chart, &series[s], d));
        high = fmax(high, place(chart, &series[s], d));
    }
    canvas_line(chart->canvas, (Point){low, y}, (Point){high, y},
                pen_of(COLOR_MUTED, WIDTH_DATA));
    for (size_t s = 0; s < count; s++)
        chart_mark(chart->canvas, (Point){place(chart, &series[s], d), y},
                   dot_of(series[s].color, MARK));
    label_print(chart->canvas, chart->plot.x - 14, y,
                style_middle(STYLE_NAME, ALIGN_RIGHT), "%zu", d);
}

// Under the marks, where two numbers do not meet.
static void draw_numbers(const Chart *chart, const RecallSeries *series,
                         size_t count, size_t d)
{
    static const double apart = 48;
    double y = chart_y(chart, -(double)d) + 20;
    for (size_t s = 0; s < count; s++) {
        double x = place(chart, &series[s], d);
        bool free = true;
        for (size_t t = 0; t < s; t++)
            free = free && fabs(place(chart, &series[t], d) - x) > apart;
        if (free)
            label_draw(
                chart->canvas, x, y,
                number_percent(series[s].recalls->digit[d].mean, 1).text,
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
            low = fmin(low, 100 * series[s].recalls->digit[d].mean);
    low = 20 * floor((low - 3) / 20);
    return low < 40 ? 0 : low;
}

void recall_rows_draw(Canvas *canvas, Box box, const RecallSeries *series,
                      size_t count, size_t marked)
{
    assert(count <= RECALL_SERIES_MOST);
    Axis x = {.min = axis_from(series, count),
              .max = 100,
              .name = "right, % of the digit"};
    Axis y = {.min = .6 - DIGITS_CLASSES, .max = .6, .bare = true};
    box.x += 28; // for the digits' names
    box.width -= 28;
    box.y += NAMES_ROOM;
    box.height -= NAMES_ROOM;
    Chart chart = chart_open(canvas, box, x, y);
    if (marked < DIGITS_CLASSES) {
        double middle = chart_y(&chart, -(double)marked);
        double half = chart_y(&chart, -1) - chart_y(&chart, 0);
        canvas_fill_round(canvas,
                          (Box){box.x - 36, middle - .42 * half,
                                box.width + 56, 1.16 * half},
                          6, theme_color(COLOR_TINT));
    }
    draw_names(&chart, series, count);
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        draw_row(&chart, series, count, d);
    if (marked < DIGITS_CLASSES)
        draw_numbers(&chart, series, count, marked);
}
