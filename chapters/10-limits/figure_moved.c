// Digits that are moved, turned, scaled, or written with another pen: how
// many are still read, and what they look like.
#include "figures.h"
#include "five_lines.h"
#include "reader.h"
#include "variability.h"

enum { BIG = 4, SMALL = 2, TITLED = 3 }; // cells; the title's pixels

// The first of the four charts is large, the others stand below it.
static Box chart_box(Box body, size_t kind)
{
    static const double step = 380, width = 330; // room for tiles
    if (kind == BY_MOVE)
        return (Box){body.x + 14, body.y - 8, body.width - 184, 304};
    return (Box){body.x + step * (double)(kind - 1), body.y + 446, width,
                 200};
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
    double top = box_bottom(chart->plot) + 58;
    for (size_t i = 0; i < amounts->samples; i++)
        heatmap_digit(chart->canvas,
                      chart_x(chart, amounts->sample_by[i]) - half, top,
                      amounts->sample[i], cell);
}

// A number beside a ring on one of the lines.
static void mark_read(const Chart *chart, double read, Color color,
                      double below)
{
    chart_marker(chart, (Point){TITLED, read}, color, NULL, ALIGN_LEFT);
    Point at = chart_point(chart, TITLED, read);
    label_draw_over(chart->canvas, at.x + 12, at.y + below,
                    number_percent(read / 100, 0).text,
                    style_middle(style_in(STYLE_HEAD, color), ALIGN_LEFT));
}

// The title's digits: a line from the curves down to how they look.
static void mark_title(const Chart *chart, double as_trained, double taught)
{
    double x = chart_x(chart, TITLED), half = heatmap_tile_side(BIG) / 2;
    double top = box_bottom(chart->plot) + 58;
    canvas_line(chart->canvas, chart_point(chart, TITLED, taught),
                (Point){x, box_bottom(chart->plot)},
                pen_dashed(COLOR_SECONDARY, WIDTH_LINE));
    canvas_frame(chart->canvas, (Box){x - half, top, 2 * half, 2 * half},
                 pen_of(COLOR_INK, WIDTH_DATA));
    mark_read(chart, as_trained, COLOR_INK, -12);
    mark_read(chart, taught, COLOR_SERIES_2, -16);
}

static void draw_moves(Canvas *canvas, Box box, const Variability *it)
{
    const Amounts *amounts = &it->kind[BY_MOVE];
    Spread before = five_line_of(amounts->by, it->moved, MOVES);
    Spread taught = five_line_of(amounts->by, it->taught, MOVES);
    Chart chart = open_chart(canvas, box, amounts, names[BY_MOVE]);
    spread_band(&chart, &before, COLOR_INK);
    spread_band(&chart, &taught, COLOR_SERIES_2);
    Series lines[] = {
        spread_line(&taught, "taught with moved ones", COLOR_SERIES_2),
        spread_line(&before, "as trained", COLOR_INK)};
    lines[0].dashed = true;
    chart_lines(&chart, lines, COUNT_OF(lines));
    draw_samples(&chart, amounts, BIG);
    mark_title(&chart, before.mean[TITLED], taught.mean[TITLED]);
}

static void draw_amounts(Canvas *canvas, Box box, const Amounts *amounts,
                         const char *name)
{
    Spread right =
        five_line_of(amounts->by, amounts->right, amounts->count);
    Chart chart = open_chart(canvas, box, amounts, name);
    spread_band(&chart, &right, COLOR_INK);
    Series line = spread_line(&right, NULL, COLOR_INK);
    chart_lines(&chart, &line, 1);
    draw_samples(&chart, amounts, SMALL);
}

void figure_moved(Workbook *book, const Variability *it,
                  const Reader *reader)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("Moved by three pixels, %s of the digits are still read",
               number_percent(range_of(it->moved[TITLED], READERS).mean, 0)
                   .text),
        "All test digits, changed alike; under the axes one of them. "
        "Lines: means of five networks, band: lowest to highest.",
        .alt = "Four charts of the share of right answers, each with "
               "digits below its axis. It falls from about 96 % as the "
               "digits are moved, turned, scaled, or drawn with another "
               "pen; fastest when they are moved. Networks that were "
               "taught with moved digits fall later.",
        .caption = "What a person hardly notices: the same digits, moved, "
                   "turned, scaled, and written with another pen."});
    Box body = page_body(canvas);
    draw_moves(canvas, chart_box(body, BY_MOVE), it);
    for (size_t kind = BY_TURN; kind < KINDS; kind++)
        draw_amounts(canvas, chart_box(body, kind), &it->kind[kind],
                     names[kind]);
    workbook_figure(book, canvas, "moved");
}
