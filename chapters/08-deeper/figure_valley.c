// Three rules on their way down a valley, and the cost after each step.
#include "figures.h"
#include "valley.h"

static const struct {
    Color color;
    const char *name, *does;
    size_t at; // the step where the words end
    Point away;
} looks[RULE_COUNT] = {
    {COLOR_SERIES_1, "descent", "descent creeps", 6, {-14, -19}},
    {COLOR_SERIES_2, "momentum", "momentum swings", 3, {-14, 0}},
    {COLOR_SERIES_3, "Adam", "Adam goes straight", 2, {-14, -4}}};

static void draw_paths(Canvas *canvas, Box box, const Valley *it)
{
    static const double levels[] = {.01, .05, .2, .5, 1, 2, 4, 8, 12};
    Axis x = {.min = VALLEY_LOW, .max = VALLEY_HIGH, .name = "$w_1$"};
    Axis y = {.min = VALLEY_LOW, .max = VALLEY_HIGH, .name = "$w_2$"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_surface(&chart,
                  (ChartField){it->field[0], VALLEY_GRID, VALLEY_GRID},
                  levels, COUNT_OF(levels));
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        double w1[VALLEY_STEPS + 1], w2[VALLEY_STEPS + 1];
        for (size_t t = 0; t <= VALLEY_STEPS; t++) {
            w1[t] = it->w[rule][t][0];
            w2[t] = it->w[rule][t][1];
        }
        Color color = looks[rule].color;
        chart_line(&chart, w1, w2, VALLEY_STEPS + 1,
                   pen_of(color, WIDTH_LINE));
        chart_dots(&chart, w1, w2, VALLEY_STEPS + 1, dot_of(color, 3));
        size_t t = looks[rule].at;
        Point at = chart_point(&chart, w1[t], w2[t]);
        label_draw_over(
            canvas, at.x + looks[rule].away.x, at.y + looks[rule].away.y,
            looks[rule].does,
            style_middle(style_in(STYLE_TITLE, color), ALIGN_RIGHT));
    }
}

static void draw_costs(Canvas *canvas, Box box, const Valley *it)
{
    Series series[RULE_COUNT];
    for (Rule rule = 0; rule < RULE_COUNT; rule++)
        series[rule] = (Series){.name = looks[rule].name,
                                .y = it->cost[rule],
                                .count = VALLEY_STEPS + 1,
                                .color = looks[rule].color};
    Axis x = {.min = 0, .max = VALLEY_STEPS, .name = "steps"};
    Axis y = {.min = 1e-4, .max = 100, .log = true, .name = "cost $C$"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, series, RULE_COUNT);
}

void figure_valley(Workbook *book, const Valley *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "$C = ½(w_1^2 + 25 w_2^2)$",
        "Descent creeps along the floor, momentum swings, Adam goes "
        "straight",
        "Each dot is a step, from the upper right corner. The lowest point "
        "is in the middle. The valley is 25 times as steep across as "
        "along.",
        .alt = "Left: contours of a narrow valley with three paths from "
               "the same corner. Descent drops to the floor and creeps "
               "along it; momentum swings from wall to wall and is past "
               "the middle soon; Adam takes the diagonal. Right: the cost "
               "over 60 steps: descent's falls evenly; those of the others "
               "rise and fall around it, and all three end close together.",
        .caption = "Three rules in one valley."});
    Box body = page_body(canvas);
    draw_paths(canvas, (Box){body.x, body.y, body.height, body.height}, it);
    draw_costs(canvas,
               (Box){body.x + body.height + 60, body.y,
                     body.width - body.height - 160, body.height},
               it);
    workbook_figure(book, canvas, "valley");
}
