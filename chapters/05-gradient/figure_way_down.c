// Which way is down: all ways from one place, and the slope along each.
#include <math.h>

#include "figures.h"
#include "landscape.h"
#include "three_rates.h"

// Down or up; neither along the ring, where rounding is all that is left.
static Color side_of(double slope)
{
    if (fabs(slope) < 1e-6)
        return COLOR_INK;
    return slope < 0 ? COLOR_NEGATIVE : COLOR_POSITIVE;
}

// Arrows of equal length, thick where the cost changes fast.
static void draw_arrows(const Chart *chart, const ThreeRates *bowl)
{
    static const double reach = 72;
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    Point from = chart_point(chart, bowl->start[0], bowl->start[1]);
    for (size_t i = 0; i + 1 < COMPASS; i += 6) {
        Point to = {from.x + reach * bowl->way[i][0],
                    from.y - reach * bowl->way[i][1]};
        double width = 1 + 3.5 * fabs(bowl->slope[i]) / length;
        canvas_arrow(chart->canvas, from, to,
                     pen_of(side_of(bowl->slope[i]), width));
    }
    canvas_disc(chart->canvas, from, 5, theme_color(COLOR_INK));
    size_t down = COMPASS / 2;
    label_draw(
        chart->canvas, from.x + (reach + 26) * bowl->way[down][0],
        from.y - (reach + 26) * bowl->way[down][1], "$-\\nabla C$",
        (Style){SIZE_MATH, COLOR_NEGATIVE, true, ALIGN_CENTER, true});
    label_draw(
        chart->canvas, from.x + (reach + 16) * bowl->way[0][0],
        from.y - (reach + 16) * bowl->way[0][1], "$\\nabla C$",
        (Style){SIZE_MATH, COLOR_POSITIVE, true, ALIGN_CENTER, true});
}

// A ringed place of the wave, and its name below or above it.
static void name_place(const Chart *chart, Point at, Point away,
                       const char *text, Style style)
{
    chart_marker(chart, at, style.color, NULL, ALIGN_LEFT);
    chart_label(chart, at, away, text, style);
}

static void name_places(const Chart *chart, double length)
{
    Style down = style_in(STYLE_TITLE, COLOR_NEGATIVE);
    Style up = style_in(STYLE_TITLE, COLOR_POSITIVE);
    name_place(chart, (Point){0, -length}, (Point){0, 24},
               PHRASE("against the gradient: %s",
                      number_signed_fixed(-length, 4).text),
               style_middle(down, ALIGN_CENTER));
    name_place(chart, (Point){-180, length}, (Point){0, -22},
               PHRASE("along it: %s", number_signed_fixed(length, 4).text),
               style_middle(up, ALIGN_LEFT));
    for (int side = -1; side <= 1; side += 2) {
        chart_marker(chart, (Point){90 * side, 0}, COLOR_INK, NULL,
                     ALIGN_LEFT);
        chart_label(
            chart, (Point){86 * side, 0}, (Point){0, -18}, "across it: 0",
            style_middle(STYLE_TITLE, side < 0 ? ALIGN_LEFT : ALIGN_RIGHT));
    }
    chart_marker(chart, (Point){180, length}, COLOR_POSITIVE, NULL,
                 ALIGN_LEFT);
}

static void draw_compass(Canvas *canvas, Box box, const ThreeRates *bowl)
{
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    Axis x = {.min = -180,
              .max = 180,
              TICKS_AT(-180, -90, 0, 90, 180),
              .name = "degrees away from $-\\nabla C$"};
    Axis y = {.min = -1.2 * length,
              .max = 1.2 * length,
              .name = "slope along the direction"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_level(&chart, 0, pen_of(COLOR_MUTED, WIDTH_LINE), NULL,
                COLOR_MUTED);
    for (size_t i = 0; i < COMPASS; i++)
        chart_dots(&chart, &bowl->angle[i], &bowl->slope[i], 1,
                   dot_of(side_of(bowl->slope[i]), 3.5));
    name_places(&chart, length);
}

static Canvas *way_down_page(const ThreeRates *bowl)
{
    double length = hypot(bowl->gradient[0], bowl->gradient[1]);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "two weights, every slope measured",
        "No direction falls faster than straight against the gradient",
        "Orange arrows lead down, blue ones up, the thicker the steeper. "
        "Rings: places of one cost; cross: the bottom.",
        PHRASE(
            "Left: contours of a bowl of costs with twelve arrows of equal "
            "length from one place: five lead down, five up, and two along "
            "the ring. Right: the measured slope along 72 directions, a "
            "wave between %.4f and %.4f. Its lowest point is the direction "
            "straight against the gradient.",
            -length, length),
        "The slope of the cost along every direction from one place."});
}

void figure_way_down(Workbook *book, const ThreeRates *bowl)
{
    Canvas *canvas = way_down_page(bowl);
    Box body = page_body(canvas);
    Chart land = landscape_open(canvas, body, bowl);
    draw_arrows(&land, bowl);
    landscape_mark_bottom(&land, bowl);
    draw_compass(
        canvas,
        (Box){body.x + 540, body.y + 8, body.width - 550, body.height - 8},
        bowl);
    workbook_figure(book, canvas, "way-down");
}
