// Figures of the bowl: which way is down, and three learning rates.
#include <math.h>
#include <stdio.h>

#include "draw/chart.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

// ---- the landscape of two weights --------------------------------------

// Contours that lie close where the bowl is deep: each is 1.8 times as
// high above the bottom as the one before.
static Chart open_landscape(Canvas *canvas, Box body, const Bowl *bowl)
{
    enum { LEVELS = 12 };
    // As wide as high: only so a path against the gradient crosses the
    // contours at right angles.
    Box box = {body.x, body.y + 8, 455, body.height - 8};
    double levels[LEVELS];
    for (int i = 0; i < LEVELS; i++)
        levels[i] = bowl->best_cost + 0.01 * pow(1.8, i);
    Axis x = {.min = bowl->low[0],
              .max = bowl->high[0],
              .name = "$w_1$, for the ink in the middle"};
    Axis y = {.min = bowl->low[1],
              .max = bowl->high[1],
              .name = "$w_2$, for the ink around it"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_surface(&chart, (ChartField){bowl->surface, GRID, GRID}, levels,
                  LEVELS);
    return chart;
}

static void mark_bottom(const Chart *chart, const Bowl *bowl)
{
    Point at = chart_point(chart, bowl->best[0], bowl->best[1]);
    Pen pen = {theme_color(COLOR_INK), WIDTH_LINE, false};
    for (int turn = -1; turn <= 1; turn += 2)
        canvas_line(chart->canvas, (Point){at.x - 6, at.y - 6 * turn},
                    (Point){at.x + 6, at.y + 6 * turn}, pen);
}

// ---- which way is down -------------------------------------------------

static Color side_of(double slope)
{
    return slope < 0 ? COLOR_NEGATIVE : COLOR_POSITIVE;
}

// Arrows of equal length, thick where the cost changes fast.
static void draw_arrows(const Chart *chart, const Bowl *bowl)
{
    static const double reach = 82;
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    Point from = chart_point(chart, bowl->start[0], bowl->start[1]);
    for (size_t i = 0; i + 1 < COMPASS; i += 6) {
        Point to = {from.x + reach * bowl->way[i][0],
                    from.y - reach * bowl->way[i][1]};
        double width = 1 + 3.5 * fabs(bowl->slope[i]) / length;
        canvas_arrow(
            chart->canvas, from, to,
            (Pen){theme_color(side_of(bowl->slope[i])), width, false});
    }
    canvas_disc(chart->canvas, from, 5, theme_color(COLOR_INK));
    size_t down = COMPASS / 2;
    label_draw(
        chart->canvas, from.x + (reach + 26) * bowl->way[down][0],
        from.y - (reach + 26) * bowl->way[down][1], "$-\\nabla C$",
        (Style){SIZE_MATH, COLOR_NEGATIVE, true, ALIGN_CENTER, true});
}

// A name below or above a place of the wave.
static void name_place(const Chart *chart, double x, double y, double below,
                       const char *text, Color color, Align align)
{
    Point at = chart_point(chart, x, y);
    label_draw(chart->canvas, at.x, at.y + below, text,
               (Style){SIZE_SMALL, color, true, align, true});
}

static void name_places(const Chart *chart, double length)
{
    char text[80];
    chart_marker(chart, (Point){0, -length}, COLOR_NEGATIVE, NULL,
                 ALIGN_LEFT);
    snprintf(text, sizeof text, "against the gradient: %s",
             number_signed_fixed(-length, 4).text);
    name_place(chart, 0, -length, 24, text, COLOR_NEGATIVE, ALIGN_CENTER);
    snprintf(text, sizeof text, "along it: %s",
             number_signed_fixed(length, 4).text);
    name_place(chart, -180, length, -22, text, COLOR_POSITIVE, ALIGN_LEFT);
    for (int side = -1; side <= 1; side += 2) {
        chart_marker(chart, (Point){90 * side, 0}, COLOR_INK, NULL,
                     ALIGN_LEFT);
        chart_marker(chart, (Point){180 * side, length}, COLOR_POSITIVE,
                     NULL, ALIGN_LEFT);
        name_place(chart, 86 * side, 0, -18, "across it: 0", COLOR_INK,
                   side < 0 ? ALIGN_LEFT : ALIGN_RIGHT);
    }
}

static void draw_compass(Canvas *canvas, Box box, const Bowl *bowl)
{
    static const double ticks[] = {-180, -90, 0, 90, 180};
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    Axis x = {.min = -180,
              .max = 180,
              .ticks = ticks,
              .tick_count = 5,
              .name = "degrees away from $-\\nabla C$"};
    Axis y = {.min = -1.2 * length,
              .max = 1.2 * length,
              .name = "slope along the direction"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_level(&chart, 0,
                (Pen){theme_color(COLOR_MUTED), WIDTH_LINE, false}, NULL,
                COLOR_MUTED);
    for (size_t i = 0; i < COMPASS; i++)
        chart_dots(&chart, &bowl->angle[i], &bowl->slope[i], 1,
                   (Dot){3.5, theme_color(side_of(bowl->slope[i]))});
    name_places(&chart, length);
}

static Canvas *way_down_page(const Bowl *bowl)
{
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    char alt[400];
    snprintf(
        alt, sizeof alt,
        "Left: contours of a bowl of costs with twelve arrows of equal "
        "length from one place; half of them lead down. Right: the "
        "measured slope along 72 directions, a wave between %.4f and "
        "%.4f. Its lowest point is the direction straight against "
        "the gradient.",
        -length, length);
    return page_new(&(PageText){
        PAGE_FIGURE, CHAPTER, "two weights, every slope measured",
        "No direction falls faster than straight against the gradient",
        "Orange arrows lead down, blue ones up, the thicker the steeper. "
        "All steps have the same length.",
        alt, "The slope of the cost along every direction from one place.",
        SOURCE});
}

void plate_way_down(Workbook *book, const Bowl *bowl)
{
    Canvas *canvas = way_down_page(bowl);
    Box body = page_body(canvas);
    Chart land = open_landscape(canvas, body, bowl);
    draw_arrows(&land, bowl);
    mark_bottom(&land, bowl);
    draw_compass(
        canvas,
        (Box){body.x + 540, body.y + 8, body.width - 550, body.height - 8},
        bowl);
    workbook_figure(book, canvas, "way-down");
}

// ---- three learning rates ----------------------------------------------

static const struct {
    Color color;
    bool dashed;
    const char *word;
} path_looks[RATES] = {{COLOR_SECONDARY, true, "creeps"},
                       {COLOR_INK, false, "arrives"},
                       {COLOR_ERROR, false, "climbs out"}};

// Up to the first place that is outside of the picture.
static void draw_path(const Chart *chart, const Bowl *bowl, size_t r)
{
    double x[MOVES + 1], y[MOVES + 1];
    size_t count = 0;
    for (bool inside = true; inside && count <= MOVES; count++) {
        x[count] = bowl->w[r][count][0];
        y[count] = bowl->w[r][count][1];
        inside = x[count] > bowl->low[0] && x[count] < bowl->high[0] &&
                 y[count] > bowl->low[1] && y[count] < bowl->high[1];
    }
    Rgb color = theme_color(path_looks[r].color);
    chart_line(chart, x, y, count, (Pen){color, WIDTH_LINE, false});
    bool left = count <= MOVES; // the last place is outside
    chart_dots(chart, x, y, count - left, (Dot){r == 0 ? 2 : 3.5, color});
}

static void draw_costs(Canvas *canvas, Box box, const Bowl *bowl)
{
    double n[MOVES + 1];
    char names[RATES][60];
    Series series[RATES];
    for (size_t i = 0; i <= MOVES; i++)
        n[i] = (double)i;
    for (size_t r = 0; r < RATES; r++) {
        snprintf(names[r], sizeof names[r], "$\\eta = %g$ %s",
                 bowl->rate[r], path_looks[r].word);
        series[r] = (Series){.name = names[r],
                             .x = n,
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

static Canvas *surface_page(const Bowl *bowl)
{
    char alt[500];
    snprintf(alt, sizeof alt,
             "Left: contours of the cost over two weights, with the paths "
             "of three learning rates. Right: the cost at each update: "
             "after %d updates %.4f at the rate %g, %.4f at %g, and %.0f "
             "at %g.",
             MOVES, bowl->cost[0][MOVES], bowl->rate[0],
             bowl->cost[1][MOVES], bowl->rate[1], bowl->cost[2][MOVES],
             bowl->rate[2]);
    return page_new(&(PageText){
        PAGE_FIGURE, CHAPTER, "two weights, every 0 and 1 of the set",
        "One rate creeps, one arrives, one climbs out of the bowl",
        "Each dot is an update, always straight against the gradient. "
        "Darker is lower; the cross marks the bottom.",
        alt, "Three learning rates on the cost of two weights.", SOURCE});
}

void plate_surface(Workbook *book, const Bowl *bowl)
{
    Canvas *canvas = surface_page(bowl);
    Box body = page_body(canvas);
    Chart land = open_landscape(canvas, body, bowl);
    mark_bottom(&land, bowl);
    for (size_t r = RATES; r-- > 0;)
        draw_path(&land, bowl, r);
    Point start = chart_point(&land, bowl->start[0], bowl->start[1]);
    label_draw(canvas, start.x, start.y - 14, "start",
               (Style){SIZE_SMALL, COLOR_INK, true, ALIGN_CENTER, false});
    draw_costs(
        canvas,
        (Box){body.x + 540, body.y + 8, body.width - 690, body.height - 8},
        bowl);
    workbook_figure(book, canvas, "surface");
}
