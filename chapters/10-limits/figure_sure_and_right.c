// How sure and how often right, and what refusing the unsure answers buys.
#include "figures.h"

#include <math.h>

#include "ambiguity.h"
#include "draw/figure.h"
#include "reader.h"

enum { TITLED = 3 }; // the bin that the title is about

// The five networks' curve through the bins that all have digits in.
typedef struct {
    size_t count;
    double x[BINS], mean[BINS], low[BINS], high[BINS];
} Curve;

static Curve curve_of(const Calibration of[READERS])
{
    Curve it = {.count = 0};
    for (size_t b = 0; b < BINS; b++) {
        Range says = ambiguity_says(of, b), is = ambiguity_is(of, b);
        if (says.low == 0)
            continue;
        it.x[it.count] = 100 * says.mean;
        it.low[it.count] = 100 * is.low;
        it.high[it.count] = 100 * is.high;
        it.mean[it.count++] = 100 * is.mean;
    }
    return it;
}

static void draw_curves(const Chart *chart, const Ambiguity *it)
{
    const Curve curves[] = {curve_of(it->trained), curve_of(it->smooth)};
    static const Color colors[] = {COLOR_INK, COLOR_SERIES_2};
    for (size_t i = 0; i < 2; i++)
        chart_band(chart,
                   (ChartBand){curves[i].x, curves[i].low, curves[i].high,
                               curves[i].count},
                   colors[i]);
    for (size_t i = 0; i < 2; i++) {
        const Curve *c = &curves[i];
        const Series line = {NULL,      c->x, c->mean, c->count,
                             colors[i], 0,    i == 1};
        chart_lines(chart, &line, 1);
        chart_dots(chart, c->x, c->mean, c->count, dot_of(colors[i], 4.5));
    }
}

// The title's numbers, below the ring that they belong to.
static void mark_title(const Chart *chart, double says, double right)
{
    Point ring = chart_point(chart, says, right);
    double words = chart_y(chart, 68), end = box_right(chart->plot);
    Style style = style_aligned(STYLE_NAME, ALIGN_RIGHT);
    canvas_line(chart->canvas, ring, (Point){ring.x, words - 20},
                pen_of(COLOR_MUTED, WIDTH_HAIR));
    chart_marker(chart, (Point){says, right}, COLOR_INK, NULL, ALIGN_LEFT);
    label_print(chart->canvas, end, words, style, "say %.1f %%", says);
    label_print(chart->canvas, end, words + 22, style, "are right %.1f %%",
                right);
}

static void draw_reliability(Canvas *canvas, Box box, const Ambiguity *it)
{
    static const double ticks[] = {40, 60, 80, 100}, even[] = {30, 100};
    Axis x = {.min = 30,
              .max = 100,
              .name = "they say, %",
              .ticks = ticks,
              .tick_count = 4};
    Axis y = x;
    y.name = "they are right, %";
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, even, even, 2, pen_of(COLOR_HAIRLINE, WIDTH_DATA));
    draw_curves(&chart, it);
    label_draw(canvas, chart_x(&chart, 72), chart_y(&chart, 56),
               "as trained", STYLE_TITLE);
    label_draw(
        canvas, chart_x(&chart, 68), chart_y(&chart, 78), "with L2",
        style_aligned(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
    mark_title(&chart, 100 * ambiguity_says(it->trained, TITLED).mean,
               100 * ambiguity_is(it->trained, TITLED).mean);
}

// What refusing buys: of the answers left, how many are wrong.
typedef struct {
    double refused[LIMITS], wrong[LIMITS], low[LIMITS], high[LIMITS];
} Refusal;

static Refusal refusal_of(const Calibration of[READERS])
{
    Refusal it;
    for (size_t t = 0; t < LIMITS; t++) {
        Range wrong = ambiguity_wrong(of, t);
        it.refused[t] = 100 * ambiguity_refused(of, t).mean;
        it.wrong[t] = 100 * wrong.mean;
        it.low[t] = 100 * wrong.low;
        it.high[t] = 100 * wrong.high;
    }
    return it;
}

// The limits at the dots, of dots close together only the first.
static void draw_limits(const Chart *chart, const Refusal *it)
{
    Point named = {-1e9, 0};
    for (size_t t = 2; t < LIMITS; t++) {
        Point at = chart_point(chart, it->refused[t], it->wrong[t]);
        bool near_end = at.x > chart->plot.x + .7 * chart->plot.width;
        chart_marker(chart, (Point){it->refused[t], it->wrong[t]},
                     COLOR_INK, NULL, ALIGN_CENTER);
        if (fabs(at.x - named.x) < 110 && fabs(at.y - named.y) < 22)
            continue;
        named = at;
        label_draw(chart->canvas, at.x + (near_end ? 6 : 10), at.y - 12,
                   PHRASE("below %g", ambiguity_limits[t]),
                   (Style){SIZE_TICK, COLOR_INK,
                           .align = near_end ? ALIGN_RIGHT : ALIGN_LEFT});
    }
}

// The first so many points with L2, named at the last but one; too far
// apart for a line.
static void draw_smooth(const Chart *chart, const Refusal *it, size_t count)
{
    chart_dots(chart, it->refused, it->wrong, count,
               dot_of(COLOR_SERIES_2, 4.5));
    size_t named = count > 1 ? count - 2 : 0;
    chart_label(
        chart, (Point){it->refused[named], it->wrong[named]},
        (Point){-12, 12}, "with L2",
        style_middle(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
}

// With L2 as far as the axis goes, which is that of those as trained.
static void draw_refusal(Canvas *canvas, Box box, const Ambiguity *it)
{
    Refusal trained = refusal_of(it->trained);
    Refusal smooth = refusal_of(it->smooth);
    double ends[] = {0, trained.refused[LIMITS - 1]};
    double tops[] = {0, trained.high[0]};
    Axis across = axis_around(ends, 2, false, "refused, %");
    Axis up = axis_around(tops, 2, false, "of the others wrong, %");
    size_t within = 0;
    while (within < LIMITS && smooth.refused[within] <= ends[1])
        within++;
    Chart chart = chart_open(canvas, box, across, up);
    chart_band(
        &chart,
        (ChartBand){trained.refused, trained.low, trained.high, LIMITS},
        COLOR_INK);
    chart_line(&chart, trained.refused, trained.wrong, LIMITS,
               pen_of(COLOR_INK, WIDTH_DATA));
    draw_smooth(&chart, &smooth, within);
    draw_limits(&chart, &trained);
}

void figure_sure_and_right(Workbook *book, const Ambiguity *it,
                           const Reader *reader)
{
    double says = ambiguity_says(it->trained, TITLED).mean;
    double right = ambiguity_is(it->trained, TITLED).mean;
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("Where they say %s, they are right in %s of the cases",
               number_percent(says, 1).text, number_percent(right, 1).text),
        "Left: below the grey line a network promises more than it keeps. "
        "Right: what refusing buys. Bands: lowest to highest of five.",
        .alt = "Left, a chart of how often answers are right against how "
               "sure they are: the networks as trained lie below the even "
               "line, those with L2 on it or above. Right, the share of "
               "wrong answers falls as more digits are refused.",
        .caption = "Sure is not right: the largest output against the "
                   "share of right answers, and what refusing buys."});
    Box body = page_body(canvas);
    draw_reliability(canvas,
                     (Box){body.x, body.y + 2, 520, body.height - 2}, it);
    draw_refusal(canvas,
                 (Box){body.x + 600, body.y + 2, 504, body.height - 2}, it);
    workbook_figure(book, canvas, "sure-and-right");
}
