// Three learning rates in the landscape of two weights.
#include <math.h>

#include "figures.h"
#include "landscape.h"
#include "three_rates.h"

static const struct {
    Color color;
    bool dashed;
    const char *word;
} path_looks[RATES] = {{COLOR_SERIES_3, true, "creeps"},
                       {COLOR_SERIES_1, false, "arrives"},
                       {COLOR_SERIES_2, false, "climbs out"}};

// Up to the first place that is outside of the picture.
static void draw_path(const Chart *chart, const ThreeRates *bowl, size_t r)
{
    double x[MOVES + 1], y[MOVES + 1];
    size_t count = 0;
    for (bool inside = true; inside && count <= MOVES; count++) {
        x[count] = bowl->w[r][count][0];
        y[count] = bowl->w[r][count][1];
        inside = x[count] > bowl->low[0] && x[count] < bowl->high[0] &&
                 y[count] > bowl->low[1] && y[count] < bowl->high[1];
    }
    Color color = path_looks[r].color;
    chart_line(chart, x, y, count, pen_of(color, WIDTH_LINE));
    bool left = count <= MOVES; // the last place is outside
    chart_dots(chart, x, y, count - left, dot_of(color, r == 0 ? 2 : 3.5));
    // Named at its beginning, at its end, at its first leap.
    const size_t named[RATES] = {count / 5, count - left - 1, 1};
    static const Point shift[RATES] = {{-8, 22}, {12, 0}, {10, 0}};
    Point at = chart_point(chart, x[named[r]], y[named[r]]);
    label_draw_over(chart->canvas, at.x + shift[r].x, at.y + shift[r].y,
                    path_looks[r].word,
                    style_middle(style_in(STYLE_TITLE, color), ALIGN_LEFT));
}

static void draw_costs(Canvas *canvas, Box box, const ThreeRates *bowl)
{
    Phrase names[RATES];
    Series series[RATES];
    for (size_t r = 0; r < RATES; r++) {
        names[r] =
            phrase("$\\eta = %g$ %s", bowl->rate[r], path_looks[r].word);
        series[r] = (Series){.name = names[r].text,
                             .y = bowl->cost[r],
                             .count = MOVES + 1,
                             .color = path_looks[r].color,
                             .dashed = path_looks[r].dashed};
    }
    Axis x = {.min = 0, .max = MOVES, .name = "updates"};
    Axis y = {.min = 0.01, .max = 10, .log = true, .name = "cost $C$"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, series, RATES);
}

static Canvas *surface_page(const ThreeRates *bowl)
{
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        "two weights, every 0 and 1 of the set",
        "One rate creeps, one arrives, one climbs out of the bowl",
        "Each dot is an update, always straight against the gradient. "
        "Rings are places of one cost; the cross marks the bottom.",
        PHRASE(
            "Left: contours of the cost over two weights, with the paths "
            "of three learning rates. Right: the cost at each update: "
            "after %d updates %.4f at the rate %g, %.4f at %g, and %.0f "
            "at %g.",
            MOVES, bowl->cost[0][MOVES], bowl->rate[0],
            bowl->cost[1][MOVES], bowl->rate[1], bowl->cost[2][MOVES],
            bowl->rate[2]),
        "Three learning rates on the cost of two weights."});
}

void figure_surface(Workbook *book, const ThreeRates *bowl)
{
    Canvas *canvas = surface_page(bowl);
    Box body = page_body(canvas);
    Chart land = landscape_open(canvas, body, bowl);
    landscape_mark_bottom(&land, bowl);
    for (size_t r = RATES; r-- > 0;)
        draw_path(&land, bowl, r);
    Point start = chart_point(&land, bowl->start[0], bowl->start[1]);
    label_draw(canvas, start.x, start.y - 14, "start",
               style_aligned(STYLE_TITLE, ALIGN_CENTER));
    draw_costs(
        canvas,
        (Box){body.x + 540, body.y + 8, body.width - 690, body.height - 8},
        bowl);
    workbook_figure(book, canvas, "surface");
}
