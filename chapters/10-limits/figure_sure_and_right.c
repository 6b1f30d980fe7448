// How sure and how often right; digits on which the network hesitates,
// digits of which it is sure and wrong, and pictures that are no digits.
#include <math.h>

#include "draw/figure.h"
#include "ambiguity.h"
#include "figures.h"
#include "no_digit.h"
#include "reader.h"

enum { CELL = 4, ACROSS = 5 };
enum { UNSURE, MISTAKEN, NO_DIGIT, ROWS }; // of pictures

static const double RIGHT = 574, ROW = 232, STEP = 119;

// ---- sure and right ----------------------------------------------------

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
    label_draw(canvas, chart_x(&chart, 70), chart_y(&chart, 53),
               "as trained", STYLE_TITLE);
    label_draw(
        canvas, chart_x(&chart, 74), chart_y(&chart, 86), "with L2",
        style_aligned(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
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

// ---- the pictures ------------------------------------------------------

static Box draw_tile(Canvas *canvas, size_t row, size_t column,
                     const double *x)
{
    return heatmap_digit(canvas, RIGHT + STEP * (double)column,
                         186 + ROW * (double)row, x, CELL);
}

static void draw_words(Canvas *canvas, Box tile, const char *first,
                       const char *second)
{
    double y = box_bottom(tile);
    label_draw(canvas, tile.x, y + 21, first, STYLE_TITLE);
    label_draw(canvas, tile.x, y + 41, second, STYLE_TICK);
}

static void draw_digit(Canvas *canvas, const Reader *reader, size_t row,
                       size_t column, size_t digit)
{
    const Predictions *p = &reader->predictions;
    double x[DIGITS_PIXELS], confidence = predictions_confidence(p, digit);
    digits_input(&reader->sets->test, digit, x);
    Box tile = draw_tile(canvas, row, column, x);
    double next = confidence - predictions_margin(p, digit);
    draw_words(
        canvas, tile,
        PHRASE("says %d, is %d", p->predicted[digit], p->labels[digit]),
        row == UNSURE ? PHRASE("%.3f, %.3f", confidence, next)
                      : PHRASE("%.4f", confidence));
}

static void draw_stranger(Canvas *canvas, const NoDigit *it, size_t i,
                          size_t column)
{
    const Predictions *p = &it->strangers;
    double x[DIGITS_PIXELS];
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        x[k] = it->pixels[i][k] / 255.0;
    Box tile = draw_tile(canvas, NO_DIGIT, column, x);
    draw_words(canvas, tile, PHRASE("says %d", p->predicted[i]),
               PHRASE("%.3f", predictions_confidence(p, i)));
}

static void draw_headings(Canvas *canvas)
{
    static const char *const headings[ROWS] = {
        "It hesitates: its two largest outputs",
        "It is sure and wrong: its largest output",
        "These are no digits, and it has no word for that"};
    for (size_t row = 0; row < ROWS; row++)
        label_draw(canvas, RIGHT, 174 + ROW * (double)row, headings[row],
                   STYLE_NAME);
}

static void draw_pictures(Canvas *canvas, const Ambiguity *it,
                          const NoDigit *no_digit, const Reader *reader)
{
    static const size_t strangers[ACROSS] = {0, 2, 3, 5, 6};
    draw_headings(canvas);
    for (size_t i = 0; i < ACROSS; i++) {
        draw_digit(canvas, reader, UNSURE, i, it->by_margin[i]);
        if (i < it->mistake_count)
            draw_digit(canvas, reader, MISTAKEN, i, it->mistakes[i]);
        draw_stranger(canvas, no_digit, strangers[i], i);
    }
}

void figure_sure_and_right(Workbook *book, const Ambiguity *it,
                           const NoDigit *no_digit, const Reader *reader)
{
    const Bin *bin = &it->trained.bin[3];
    double right = ambiguity_percent(bin->right, bin->count) / 100;
    Canvas *canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("Where it says %s, it is right in %s of the cases",
               number_percent(bin->confidence, 0).text,
               number_percent(right, 0).text),
        "Above left: on the grey line it would be as right as it is sure. "
        "Below left: what refusing the unsure ones buys.",
        .alt = "Left, a chart of how often answers are right against how "
               "sure they are: the network as trained lies below the even "
               "line, the one with L2 on it or above. Below it, the share "
               "of wrong answers falls as more digits are refused. Right, "
               "digits on which it hesitates, digits of which it is sure "
               "and wrong, and a blank page, noise and letters, which it "
               "calls digits.",
        .caption = "Sure is not right: the largest output against the "
                   "share of right answers, and pictures on which the two "
                   "part.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    draw_reliability(canvas, (Box){body.x, body.y + 2, 420, 360}, it);
    draw_refusal(canvas, (Box){body.x, body.y + 392, 450, 300},
                 &it->trained);
    draw_pictures(canvas, it, no_digit, reader);
    workbook_figure(book, canvas, "sure-and-right");
}
