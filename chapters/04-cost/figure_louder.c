// Costs and accuracy of the same answers, said louder.
#include "cost_not_accuracy.h"
#include "draw/bars.h"
#include "draw/figure.h"
#include "figures.h"

enum { SOFT = 0, LOUD = LOUDNESSES - 1, PANELS = 3 };
static const double STEP = 380, WIDE = 344;

// ---- above: one digit --------------------------------------------------

// Its ten outputs at one factor, the truth named, and what they cost.
static void draw_outputs(Canvas *canvas, const CostNotAccuracy *it,
                         size_t place, size_t factor)
{
    double x = THEME_MARGIN + STEP * (double)place;
    Bars bars = {.box = {x, 206, WIDE, 150},
                 .count = DIGITS_CLASSES,
                 .min = 0,
                 .max = 1};
    label_print(canvas, x, 180, STYLE_HEAD, "$z$ × %g", it->factor[factor]);
    canvas_line(canvas, (Point){x, bars.box.y},
                (Point){x + WIDE, bars.box.y},
                pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    bars_draw_in(canvas, &bars, it->a[factor], COLOR_MUTED);
    bars_draw_one(canvas, &bars, it->label, it->a[factor][it->label],
                  theme_color(COLOR_INK));
    bars_names(canvas, &bars, NULL);
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        if (it->a[factor][k] >= .05 || k == it->label)
            bars_value(
                canvas, &bars, k, it->a[factor][k],
                (BarText){number_fixed(it->a[factor][k], 2).text,
                          k == it->label ? COLOR_INK : COLOR_SECONDARY});
    label_print(canvas, x, 412, STYLE_NOTE,
                "quadratic %s, cross-entropy \\seriestwo{%s}",
                number_fixed(it->own_quadratic[factor], 3).text,
                number_fixed(it->own_binary[factor], 3).text);
}

// ---- below: all test digits --------------------------------------------

static void draw_panel(Canvas *canvas, const CostNotAccuracy *louder,
                       size_t place, const double *values, Axis y)
{
    static const double ticks[] = {.25, .5, 1, 2, 4};
    static const Color colors[] = {COLOR_SERIES_1, COLOR_SERIES_2,
                                   COLOR_SERIES_3};
    Color color = colors[place];
    Axis x = {.22, 4.6, true, "factor on every $z$", false, ticks, 5};
    Box box = {THEME_MARGIN + STEP * (double)place, 484, WIDE, 368};
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, louder->factor, values, LOUDNESSES,
               pen_of(color, WIDTH_DATA));
    chart_dots(&chart, louder->factor, values, LOUDNESSES,
               dot_of(color, 4));
    double value = values[AS_IS];
    chart_marker(&chart, (Point){louder->factor[AS_IS], value}, color, NULL,
                 ALIGN_CENTER);
    Point at = chart_point(&chart, louder->factor[AS_IS], value);
    double away = axis_part(&y, value) < .8 ? -20 : 22; // inside the plot
    label_draw(canvas, at.x, at.y + away, number_plain(value).text,
               style_middle(style_in(STYLE_TITLE, color), ALIGN_CENTER));
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
        .alt =
            PHRASE("Above, the ten outputs for one digit with every "
                   "weighted input divided by four, as it is, and times "
                   "four: the bars move apart, their order stays. Below, "
                   "three charts over the factor by which every output's "
                   "weighted input is multiplied, 0.25 to 4: the quadratic "
                   "cost and the binary cross-entropy have a lowest point, "
                   "the accuracy is a level line at %s.",
                   accuracy.text),
        .caption = "The same answers, said more softly and louder: cost "
                   "is not accuracy."});
}

static void draw_panels(Canvas *canvas, const CostNotAccuracy *louder)
{
    double percent[LOUDNESSES];
    for (size_t i = 0; i < LOUDNESSES; i++)
        percent[i] = 100 * louder->accuracy[i];
    double quadratic[] = {0, louder->quadratic[SOFT]};
    double binary[] = {0, louder->binary[SOFT], louder->binary[LOUD]};
    draw_panel(canvas, louder, 0, louder->quadratic,
               axis_around(quadratic, 2, false,
                           "quadratic cost, mean of all test digits"));
    draw_panel(
        canvas, louder, 1, louder->binary,
        axis_around(binary, 3, false, "binary cross-entropy, mean of all"));
    draw_panel(canvas, louder, 2, percent,
               (Axis){.min = 0, .max = 100, .name = "accuracy, %"});
}

void figure_louder(Workbook *book, const CostNotAccuracy *louder)
{
    Canvas *canvas = open_louder(louder);
    static const size_t shown[PANELS] = {SOFT, AS_IS, LOUD};
    for (size_t i = 0; i < PANELS; i++)
        draw_outputs(canvas, louder, i, shown[i]);
    draw_panels(canvas, louder);
    workbook_figure(book, canvas, "louder");
}
