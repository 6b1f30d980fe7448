// How sure and how often right, and what refusing the unsure answers buys.
#include "figures.h"

#include <math.h>

#include "ambiguity.h"
#include "reader.h"

enum { TITLED = 3 }; // the bin that the title is about

// The five networks' curve through the bins that all have digits in.
static Spread curve_of(const Calibration of[READERS])
{
    Spread it = {0};
    for (size_t b = 0; b < BINS; b++) {
        Range says = ambiguity_says(of, b), is = ambiguity_is(of, b);
        if (says.low > 0)
            spread_add(&it, 100 * says.mean, 100 * is.mean, 100 * is.low,
                       100 * is.high);
    }
    return it;
}

static void draw_curves(const Chart *chart, const Ambiguity *it)
{
    const Spread curves[] = {curve_of(it->trained), curve_of(it->smooth)};
    static const Color colors[] = {COLOR_INK, COLOR_SERIES_2};
    for (size_t i = 0; i < 2; i++)
        spread_band(chart, &curves[i], colors[i]);
    for (size_t i = 0; i < 2; i++) {
        const Spread *c = &curves[i];
        Series line = spread_line(c, NULL, colors[i]);
        line.dashed = i == 1;
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
    canvas_upright(chart->canvas, ring.x, ring.y, words - 20,
                   pen_of(COLOR_MUTED, WIDTH_HAIR));
    chart_marker(chart, (Point){says, right}, COLOR_INK, NULL, ALIGN_LEFT);
    label_print(chart->canvas, end, words, style, "say %.1f %%", says);
    label_print(chart->canvas, end, words + 22, style, "are right %.1f %%",
                right);
}

static void draw_reliability(Canvas *canvas, Box box, const Ambiguity *it)
{
    static const double even[] = {30, 100};
    Axis x = {.min = 30,
              .max = 100,
              .name = "they say, %",
              TICKS_AT(40, 60, 80, 100)};
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

// What refusing buys: over the share refused, how many of the answers left
// are wrong.
static Spread refusal_of(const Calibration of[READERS])
{
    Spread it = {0};
    for (size_t t = 0; t < LIMITS; t++) {
        Range wrong = ambiguity_wrong(of, t);
        spread_add(&it, 100 * ambiguity_refused(of, t).mean,
                   100 * wrong.mean, 100 * wrong.low, 100 * wrong.high);
    }
    return it;
}

// The limits at the dots, of dots close together only the first.
static void draw_limits(const Chart *chart, const Spread *it)
{
    Point named = {-1e9, 0};
    for (size_t t = 2; t < LIMITS; t++) {
        Point at = chart_point(chart, it->x[t], it->mean[t]);
        bool near_end = at.x > chart->plot.x + .7 * chart->plot.width;
        chart_marker(chart, (Point){it->x[t], it->mean[t]}, COLOR_INK, NULL,
                     ALIGN_CENTER);
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
static void draw_smooth(const Chart *chart, const Spread *it, size_t count)
{
    chart_dots(chart, it->x, it->mean, count, dot_of(COLOR_SERIES_2, 4.5));
    size_t named = count > 1 ? count - 2 : 0;
    chart_label(
        chart, (Point){it->x[named], it->mean[named]}, (Point){-12, 12},
        "with L2",
        style_middle(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
}

// With L2 as far as the axis goes, which is that of those as trained.
static void draw_refusal(Canvas *canvas, Box box, const Ambiguity *it)
{
    Spread trained = refusal_of(it->trained);
    Spread smooth = refusal_of(it->smooth);
    double ends[] = {0, trained.x[LIMITS - 1]};
    double tops[] = {0, trained.high[0]};
    Axis across = axis_around(ends, 2, false, "refused, %");
    Axis up = axis_around(tops, 2, false, "of the others wrong, %");
    size_t within = 0;
    while (within < LIMITS && smooth.x[within] <= ends[1])
        within++;
    Chart chart = chart_open(canvas, box, across, up);
    spread_band(&chart, &trained, COLOR_INK);
    chart_line(&chart, trained.x, trained.mean, LIMITS,
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
