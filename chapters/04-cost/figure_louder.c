// Costs and accuracy of the same answers, said louder.
#include "cost_not_accuracy.h"
#include "draw/bars.h"
#include "figures.h"
#include "nn/vector.h"

enum { SOFT = 0, LOUD = LOUDNESSES - 1, PANELS = 3 };
static const size_t shown[PANELS] = {SOFT, AS_IS, LOUD};
static const double WIDE = 344; // of a panel

// Beside which side of a point words stand, and how far away.
typedef struct {
    Point away;
    Align align;
} Spot;

// The two lines, and where their words stand: at the softest factor, at 1,
// and the name.
enum { QUADRATIC_LINE, BINARY_LINE, LINES };
static const struct {
    Color color;
    const char *name;
    Spot soft, as_is, named;
} looks[LINES] = {{COLOR_SERIES_1,
                   "quadratic",
                   {{-12, 4}, ALIGN_RIGHT},
                   {{10, 22}, ALIGN_LEFT},
                   {{12, 18}, ALIGN_LEFT}},
                  {COLOR_SERIES_2,
                   "binary cross-entropy",
                   {{12, -6}, ALIGN_LEFT},
                   {{-10, 22}, ALIGN_RIGHT},
                   {{-14, -18}, ALIGN_RIGHT}}};

// ---- above: one digit --------------------------------------------------

// Its ten outputs at one factor, the truth brought out, and what they cost.
static void draw_outputs(Canvas *canvas, const CostNotAccuracy *it,
                         double middle, size_t factor)
{
    double x = middle - WIDE / 2;
    const double *a = it->a[factor];
    Bars bars = {{x, 208, WIDE, 130}, DIGITS_CLASSES, 0, 1, false, 0};
    label_print(canvas, x, 178, STYLE_HEAD, "$z$ × %g: read as a %zu",
                it->factor[factor], vector_argmax(a, DIGITS_CLASSES));
    canvas_level(canvas, bars.box.y, x, x + WIDE,
                 pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    bars_draw_in(canvas, &bars, a, COLOR_MUTED);
    bars_draw_one(canvas, &bars, it->label, a[it->label],
                  theme_color(COLOR_INK));
    bars_names(canvas, &bars, NULL);
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        if (a[k] >= .05 || k == it->label)
            bars_value(
                canvas, &bars, k, a[k],
                (BarText){number_fixed(a[k], 2).text,
                          k == it->label ? COLOR_INK : COLOR_SECONDARY});
    label_print(canvas, x, 392, STYLE_NOTE,
                "quadratic %s, cross-entropy \\%s{%s}",
                number_fixed(it->own_quadratic[factor], 3).text,
                theme_name(looks[BINARY_LINE].color),
                number_fixed(it->own_binary[factor], 3).text);
}

// ---- below: all test digits --------------------------------------------

// Where the factors lie, so that each panel stands above its own.
static Chart open_costs(Canvas *canvas, const CostNotAccuracy *it)
{
    Axis x = {.2, 5, true, NULL, true, NULL, 0};
    double all[] = {0, it->binary[SOFT] / it->binary[AS_IS]};
    Axis y = axis_around(all, COUNT_OF(all), false,
                         "mean cost, times that at $z$ × 1 (beside the "
                         "points: the cost itself)");
    return chart_open(canvas, (Box){144, 444, 880, 276}, x, y);
}

// A line of costs, as parts of that at factor 1, and its words.
static void draw_cost(const Chart *chart, const double *factor,
                      const double *cost, size_t line)
{
    Color color = looks[line].color;
    Spot spots[] = {[SOFT] = looks[line].soft,
                    [AS_IS] = looks[line].as_is,
                    [LOUD] = {{14, 0}, ALIGN_LEFT}};
    double part[LOUDNESSES];
    for (size_t i = 0; i < LOUDNESSES; i++)
        part[i] = cost[i] / cost[AS_IS];
    chart_line(chart, factor, part, LOUDNESSES,
               (Pen){theme_color(color), WIDTH_DATA, line == BINARY_LINE});
    chart_dots(chart, factor, part, LOUDNESSES, dot_of(color, 4));
    Style style = style_in(STYLE_TITLE, color);
    for (size_t i = 0; i < PANELS; i++)
        chart_label(chart, (Point){factor[shown[i]], part[shown[i]]},
                    spots[shown[i]].away, number_plain(cost[shown[i]]).text,
                    style_middle(style, spots[shown[i]].align));
    chart_label(chart, (Point){factor[LOUD - 1], part[LOUD - 1]},
                looks[line].named.away, looks[line].name,
                style_middle(style, looks[line].named.align));
}

// The title's finding: a level row of the same number.
static void draw_accuracy(const Chart *chart, const CostNotAccuracy *it)
{
    double y = box_bottom(chart->plot) + 62;
    Canvas *canvas = chart->canvas;
    label_draw(canvas, chart->plot.x - 20, y - 26, "accuracy", STYLE_TICK);
    canvas_level(canvas, y, chart_x(chart, it->factor[SOFT]),
                 chart_x(chart, it->factor[LOUD]),
                 pen_of(COLOR_SERIES_3, WIDTH_DATA));
    for (size_t i = 0; i < LOUDNESSES; i++) {
        double x = chart_x(chart, it->factor[i]);
        chart_mark(canvas, (Point){x, y}, dot_of(COLOR_SERIES_3, 5));
        label_draw(canvas, x, y + 25,
                   number_percent(it->accuracy[i], 2).text,
                   style_aligned(style_in(STYLE_TITLE, COLOR_SERIES_3),
                                 ALIGN_CENTER));
        label_print(canvas, x, y + 54,
                    style_aligned(STYLE_TICK, ALIGN_CENTER), "× %g",
                    it->factor[i]);
    }
    label_draw(canvas, THEME_PAGE_WIDTH - THEME_MARGIN, y + 54,
               "factor on every $z$",
               style_aligned(STYLE_TICK, ALIGN_RIGHT));
}

static Canvas *open_louder(const CostNotAccuracy *louder)
{
    Number accuracy = number_percent(louder->accuracy[0], 2);
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("above: the outputs for one %zu", louder->label),
        PHRASE("The cost moves, the accuracy stays at %s", accuracy.text),
        "Every $z$ of the output layer times one factor: the largest "
        "output stays the largest, so no answer changes.",
        .alt = PHRASE(
            "Above, the ten outputs for one digit with every weighted "
            "input divided by four, as it is, and times four: the bars "
            "move apart, the largest stays the largest. Below, for all "
            "test digits, two lines over the factor, 0.25 to 4: the "
            "quadratic cost and the binary cross-entropy are lowest at 1. "
            "Under them a level row of points, the accuracy: %s at every "
            "factor.",
            accuracy.text),
        .caption = "The same answers, said more softly and louder: cost "
                   "is not accuracy."});
}

void figure_louder(Workbook *book, const CostNotAccuracy *louder)
{
    Canvas *canvas = open_louder(louder);
    Chart chart = open_costs(canvas, louder);
    for (size_t i = 0; i < PANELS; i++) {
        double x = chart_x(&chart, louder->factor[shown[i]]);
        draw_outputs(canvas, louder, x, shown[i]);
        canvas_upright(canvas, x, chart.plot.y, box_bottom(chart.plot) + 62,
                       pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    }
    draw_cost(&chart, louder->factor, louder->quadratic, QUADRATIC_LINE);
    draw_cost(&chart, louder->factor, louder->binary, BINARY_LINE);
    draw_accuracy(&chart, louder);
    workbook_figure(book, canvas, "louder");
}
