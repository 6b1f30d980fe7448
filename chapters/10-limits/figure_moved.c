// Digits that are moved, turned, scaled, or written with another pen: how
// many are still read, and what they look like.
#include <math.h>

#include "draw/figure.h"
#include "figures.h"
#include "reader.h"
#include "variability.h"

enum { BIG = 4, SMALL = 2, TITLED = 3 }; // cells; the title's pixels

// The first of the four charts is large, the others stand below it.
static Box chart_box(Box body, size_t kind)
{
    static const double step = 376, width = 330; // room for tiles
    if (kind == BY_MOVE)
        return (Box){body.x + 14, body.y + 2, body.width - 144, 290};
    return (Box){body.x + step * (double)(kind - 1), body.y + 426, width,
                 208};
}

static const char *const names[KINDS] = {
    "moved by, pixels", "turned to the right by, degrees", "scaled by",
    "pen thicker on either side by, pixels"};

static Chart open_chart(Canvas *canvas, Box box, const Amounts *amounts,
                        const char *name)
{
    Axis x = {.min = amounts->by[0],
              .max = amounts->by[amounts->count - 1],
              .name = name,
              .ticks = amounts->sample_by,
              .tick_count = amounts->samples};
    Axis y = {.min = 0, .max = 100, .name = "right, %"};
    return chart_open(canvas, box, x, y);
}

// The digits below the axis, each under what was done to it.
static void draw_samples(const Chart *chart, const Amounts *amounts,
                         int cell)
{
    double half = heatmap_tile_side(cell) / 2;
    double top = box_bottom(chart->plot) + 56;
    for (size_t i = 0; i < amounts->samples; i++)
        heatmap_digit(chart->canvas,
                      chart_x(chart, amounts->sample_by[i]) - half, top,
                      amounts->sample[i], cell);
}

// The title's number, on the line as trained, and what teaching makes of
// it.
static void mark_title(const Chart *chart, const Variability *it)
{
    double as_trained = 100 * variability_mean(it->moved, TITLED);
    double taught = 100 * variability_mean(it->taught, TITLED);
    Point at = chart_point(chart, TITLED, as_trained);
    chart_marker(chart, (Point){TITLED, as_trained}, COLOR_INK, NULL,
                 ALIGN_LEFT);
    label_draw_over(chart->canvas, at.x - 12, at.y + 20,
                    number_percent(as_trained / 100, 0).text,
                    style_middle(STYLE_HEAD, ALIGN_RIGHT));
    at = chart_point(chart, TITLED, taught);
    label_draw_over(
        chart->canvas, at.x, at.y + 22,
        number_percent(taught / 100, 0).text,
        style_middle(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_CENTER));
}

static void draw_moves(Canvas *canvas, Box box, const Variability *it)
{
    const Amounts *amounts = &it->kind[BY_MOVE];
    double y[MOVES], taught[MOVES], low[MOVES], high[MOVES];
    for (size_t n = 0; n < MOVES; n++) {
        y[n] = 100 * variability_mean(it->moved, n);
        taught[n] = 100 * variability_mean(it->taught, n);
        low[n] = high[n] = 100 * it->moved[0][n];
        for (size_t way = 1; way < WAYS; way++) {
            low[n] = fmin(low[n], 100 * it->moved[way][n]);
            high[n] = fmax(high[n], 100 * it->moved[way][n]);
        }
    }
    Chart chart = open_chart(canvas, box, amounts, names[BY_MOVE]);
    chart_band(&chart, (ChartBand){amounts->by, low, high, MOVES},
               COLOR_INK);
    const Series lines[] = {
        {"taught moved", amounts->by, taught, MOVES, COLOR_SERIES_2, 0,
         true},
        {"as trained", amounts->by, y, MOVES, COLOR_INK, 0, false}};
    chart_lines(&chart, lines, COUNT_OF(lines));
    mark_title(&chart, it);
    draw_samples(&chart, amounts, BIG);
}

static void draw_amounts(Canvas *canvas, Box box, const Amounts *amounts,
                         const char *name)
{
    double y[AMOUNTS_MOST];
    for (size_t i = 0; i < amounts->count; i++)
        y[i] = 100 * amounts->right[i];
    Chart chart = open_chart(canvas, box, amounts, name);
    const Series line = {NULL,      amounts->by, y,    amounts->count,
                         COLOR_INK, 0,           false};
    chart_lines(&chart, &line, 1);
    draw_samples(&chart, amounts, SMALL);
}

void figure_moved(Workbook *book, const Variability *it,
                  const Reader *reader)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("Moved by three pixels, %s of the digits are still read",
               number_percent(variability_mean(it->moved, TITLED), 0).text),
        "All test digits, changed alike. Below each axis: one of them, "
        "changed so far. Band: the four directions.",
        .alt = "Four charts of the share of right answers, each with "
               "digits below its axis. It falls from about 96 % as the "
               "digits are moved, turned, scaled, or drawn with another "
               "pen; fastest when they are moved. A network that was "
               "taught with moved digits falls later.",
        .caption = "What a person hardly notices: the same digits, moved, "
                   "turned, scaled, and written with another pen.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    draw_moves(canvas, chart_box(body, BY_MOVE), it);
    for (size_t kind = BY_TURN; kind < KINDS; kind++)
        draw_amounts(canvas, chart_box(body, kind), &it->kind[kind],
                     names[kind]);
    workbook_figure(book, canvas, "moved");
}
