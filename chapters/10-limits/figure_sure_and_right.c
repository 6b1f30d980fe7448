// How sure and how often right, and what refusing the unsure answers buys.
#include "figures.h"

#include <math.h>

#include "ambiguity.h"
#include "draw/figure.h"
#include "reader.h"

enum { TITLED = 3 }; // the bin that the title is about

// One network's curve through the bins that hold enough for a share.
static void draw_bins(const Chart *chart, const Bin bins[BINS], Color color,
                      bool dashed)
{
    double x[BINS], y[BINS];
    size_t count = 0;
    for (size_t b = 0; b < BINS; b++)
        if (bins[b].count >= 10) {
            x[count] = 100 * bins[b].confidence;
            y[count++] = ambiguity_percent(bins[b].right, bins[b].count);
        }
    const Series line = {NULL, x, y, count, color, 0, dashed};
    chart_lines(chart, &line, 1);
    chart_dots(chart, x, y, count, dot_of(color, 4.5));
}

// The title's numbers, below the ring that they belong to.
static void mark_title(const Chart *chart, const Bin *bin)
{
    double says = 100 * bin->confidence;
    double right = ambiguity_percent(bin->right, bin->count);
    Point ring = chart_point(chart, says, right);
    double words = chart_y(chart, 68), end = box_right(chart->plot);
    Style style = style_aligned(STYLE_NAME, ALIGN_RIGHT);
    canvas_line(chart->canvas, ring, (Point){ring.x, words - 20},
                pen_of(COLOR_MUTED, WIDTH_HAIR));
    chart_marker(chart, (Point){says, right}, COLOR_INK, NULL, ALIGN_LEFT);
    label_print(chart->canvas, end, words, style, "says %.1f %%", says);
    label_print(chart->canvas, end, words + 22, style, "is right %.1f %%",
                right);
}

static void draw_reliability(Canvas *canvas, Box box, const Ambiguity *it)
{
    static const double ticks[] = {40, 60, 80, 100}, even[] = {30, 100};
    Axis x = {.min = 30,
              .max = 100,
              .name = "it says, %",
              .ticks = ticks,
              .tick_count = 4};
    Axis y = x;
    y.name = "it is right, %";
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, even, even, 2, pen_of(COLOR_HAIRLINE, WIDTH_DATA));
    draw_bins(&chart, it->trained.bin, COLOR_INK, false);
    draw_bins(&chart, it->smooth.bin, COLOR_SERIES_2, true);
    label_draw(canvas, chart_x(&chart, 72), chart_y(&chart, 56),
               "as trained", STYLE_TITLE);
    label_draw(
        canvas, chart_x(&chart, 68), chart_y(&chart, 76), "with L2",
        style_aligned(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
    mark_title(&chart, &it->trained.bin[TITLED]);
}

static void draw_refusal(Canvas *canvas, Box box, const Calibration *it)
{
    double x[LIMITS], y[LIMITS];
    for (size_t t = 0; t < LIMITS; t++) {
        size_t answered = it->all.count - it->refused[t];
        x[t] = ambiguity_percent(it->refused[t], it->all.count);
        y[t] = ambiguity_percent(it->wrong[t], answered);
    }
    double ends[] = {0, x[LIMITS - 1]}, tops[] = {0, y[0]};
    Axis across = axis_around(ends, 2, false, "refused, %");
    Axis up = axis_around(tops, 2, false, "of the others wrong, %");
    Chart chart = chart_open(canvas, box, across, up);
    chart_line(&chart, x, y, LIMITS, pen_of(COLOR_INK, WIDTH_DATA));
    Point named = {-1e9, 0};
    for (size_t t = 2; t < LIMITS; t++) {
        Point at = chart_point(&chart, x[t], y[t]);
        bool near_end = at.x > chart.plot.x + .7 * chart.plot.width;
        chart_marker(&chart, (Point){x[t], y[t]}, COLOR_INK, NULL,
                     ALIGN_CENTER);
        // Where two dots are close together only the first is named.
        if (fabs(at.x - named.x) < 110 && fabs(at.y - named.y) < 22)
            continue;
        named = at;
        label_draw(canvas, at.x + (near_end ? 6 : 10), at.y - 12,
                   PHRASE("below %g", ambiguity_limits[t]),
                   (Style){SIZE_TICK, COLOR_INK,
                           .align = near_end ? ALIGN_RIGHT : ALIGN_LEFT});
    }
}

void figure_sure_and_right(Workbook *book, const Ambiguity *it,
                           const Reader *reader)
{
    const Bin *bin = &it->trained.bin[TITLED];
    double right = ambiguity_percent(bin->right, bin->count) / 100;
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("Where it says %s, it is right in %s of the cases",
               number_percent(bin->confidence, 1).text,
               number_percent(right, 1).text),
        "Left: below the grey line it promises more than it keeps. "
        "Right: what refusing the answers that are unsure buys.",
        .alt = "Left, a chart of how often answers are right against how "
               "sure they are: the network as trained lies below the even "
               "line, the one with L2 on it or above. Right, the share of "
               "wrong answers falls as more digits are refused.",
        .caption = "Sure is not right: the largest output against the "
                   "share of right answers, and what refusing buys.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    draw_reliability(canvas,
                     (Box){body.x, body.y + 2, 520, body.height - 2}, it);
    draw_refusal(canvas,
                 (Box){body.x + 600, body.y + 2, 504, body.height - 2},
                 &it->trained);
    workbook_figure(book, canvas, "sure-and-right");
}
