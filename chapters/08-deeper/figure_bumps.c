// Two sigmoids make a step up and a step down, both together a bump, and
// bumps a curve.
#include "bumps.h"
#include "figures.h"

static Chart small_chart(Canvas *canvas, Box box, const char *name)
{
    Axis x = {.max = 1, .name = "$x$", TICKS_AT(0, 1)}, y = x;
    y.name = name;
    return chart_open(canvas, box, x, y);
}

// The area under a curve between two numbers.
static void shade(const Chart *chart, const double *x, const double *y,
                  double from, double to)
{
    static const double zeros[BUMPS_SAMPLES];
    size_t first = (size_t)(from * (BUMPS_SAMPLES - 1) + .5);
    size_t last = (size_t)(to * (BUMPS_SAMPLES - 1) + .5);
    chart_band(chart,
               (ChartBand){x + first, zeros, y + first, last - first + 1},
               COLOR_INK);
}

static void draw_pair(Canvas *canvas, Box box, const Bumps *it)
{
    Box half = {box.x, box.y, box.width, box.height / 2 - 26};
    Chart steps = small_chart(canvas, half, "two steps");
    const Series series[] = {
        {NULL, it->x, it->up, BUMPS_SAMPLES, COLOR_INK, 0, false},
        {NULL, it->x, it->down, BUMPS_SAMPLES, COLOR_INK, 0, true}};
    chart_lines(&steps, series, COUNT_OF(series));
    chart_label(&steps, (Point){bump_begin, .5}, (Point){-12, 0},
                PHRASE("one at %g", bump_begin),
                style_middle(STYLE_TITLE, ALIGN_RIGHT));
    chart_label(&steps, (Point){bump_end, .5}, (Point){12, 0},
                PHRASE("one at %g", bump_end),
                style_middle(STYLE_TITLE, ALIGN_LEFT));
    half.y += box.height / 2 + 26;
    Chart bump = small_chart(canvas, half, "the first less the second");
    shade(&bump, it->x, it->bump, 0, 1);
    Series line = {.x = it->x, .y = it->bump, .count = BUMPS_SAMPLES};
    chart_lines(&bump, &line, 1);
    chart_label(&bump, (Point){(bump_begin + bump_end) / 2, .5},
                (Point){0, 0}, "bump",
                style_middle(STYLE_TITLE, ALIGN_CENTER));
}

// One of the bumps, as high as the curve in its middle.
static void mark_bump(const Chart *chart, const Bumps *it,
                      const BumpNetwork *net)
{
    double wide = 1 / (double)net->bumps, from = 3 * wide;
    size_t middle = (size_t)((from + wide / 2) * (BUMPS_SAMPLES - 1) + .5);
    shade(chart, it->x, net->answer, from, from + wide);
    chart_label(chart, (Point){it->x[middle], .3}, (Point){0, 0}, "bump",
                style_middle(STYLE_TITLE, ALIGN_CENTER));
}

static void draw_curve(Canvas *canvas, Box box, const Bumps *it,
                       const BumpNetwork *net)
{
    Axis x = {.min = 0, .max = 1, .name = "$x$"};
    Axis y = {.min = 0, .max = 1, .name = "answer"};
    Chart chart = chart_open(canvas, box, x, y);
    mark_bump(&chart, it, net);
    chart_line(&chart, it->x, it->curve, BUMPS_SAMPLES,
               pen_dashed(COLOR_SERIES_2, WIDTH_DATA));
    chart_line(&chart, it->x, net->answer, BUMPS_SAMPLES,
               pen_of(COLOR_INK, WIDTH_DATA));
    chart_label(
        &chart, (Point){1, it->curve[BUMPS_SAMPLES - 1]}, (Point){-8, -18},
        "the curve",
        style_middle(style_in(STYLE_TITLE, COLOR_SERIES_2), ALIGN_RIGHT));
    chart_label(&chart, (Point){.56, .72}, (Point){0, 0},
                PHRASE("%zu bumps, %zu hidden sigmoids", net->bumps,
                       2 * net->bumps),
                style_middle(STYLE_TITLE, ALIGN_LEFT));
    chart_label(&chart, (Point){.56, .72}, (Point){0, 24},
                PHRASE("%.4f from the curve, in the mean", net->mean),
                style_middle(STYLE_NOTE, ALIGN_LEFT));
}

void figure_bumps(Workbook *book, const Bumps *it)
{
    const BumpNetwork *net = &it->networks[1];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "set by hand, nothing is learned",
        PHRASE("Two sigmoids make a bump, %zu bumps follow a curve",
               net->bumps),
        "Left: a steep sigmoid is a step, and one step less a later one is "
        "a bump. Right: bumps side by side, each as high as the curve in "
        "its middle.",
        .alt = PHRASE("Two steep sigmoids, one at %g and one at %g, and "
                      "their difference, which is 1 between and 0 outside. "
                      "Beside it a curve that rises, falls and rises, and "
                      "the stairs of %zu bumps that follow it.",
                      bump_begin, bump_end, net->bumps),
        .caption = "One hidden layer follows any curve, if it is wide "
                   "enough: a pair of sigmoids for each piece."});
    Box body = page_body(canvas);
    draw_pair(canvas, (Box){body.x, body.y, 360, body.height}, it);
    draw_curve(canvas,
               (Box){body.x + 430, body.y, body.width - 430, body.height},
               it, net);
    workbook_figure(book, canvas, "bumps");
}
