// Costs and accuracy of the same answers, said louder.
#include "draw/figure.h"
#include "cost_not_accuracy.h"
#include "figures.h"

static void draw_panel(Canvas *canvas, const CostNotAccuracy *louder,
                       size_t place, const double *values, const char *name,
                       Axis y, Color color)
{
    static const double ticks[] = {.25, .5, 1, 2, 4};
    Axis x = {.22, 4.6, true, "factor on every $z$", false, ticks, 5};
    y.name = name;
    Box box = {THEME_MARGIN + 380 * (double)place, 176, 344, 372};
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
        .size = PAGE_STRIP,
        .chapter = FIGURES_CHAPTER,
        .note = "mean over the test digits",
        .title = PHRASE("The cost moves, the accuracy stays at %s",
                        accuracy.text),
        .subtitle = "Every $z$ of the output layer times one factor: the "
                    "largest output stays the largest, so no answer "
                    "changes.",
        .alt =
            PHRASE("Three charts over the factor by which every output's "
                   "weighted input is multiplied, 0.25 to 4: the quadratic "
                   "cost "
                   "and the binary cross-entropy have a lowest point, the "
                   "accuracy is a level line at %s.",
                   accuracy.text),
        .caption = "The same answers, said more softly and louder: cost "
                   "is not accuracy.",
        .source = FIGURES_SOURCE});
}

void figure_louder(Workbook *book, const CostNotAccuracy *louder)
{
    Canvas *canvas = open_louder(louder);
    double percent[LOUDNESSES];
    for (size_t i = 0; i < LOUDNESSES; i++)
        percent[i] = 100 * louder->accuracy[i];
    Axis from_0 =
        axis_around((double[]){0, louder->quadratic[0]}, 2, false, NULL);
    draw_panel(canvas, louder, 0, louder->quadratic, "quadratic cost",
               from_0, COLOR_SERIES_1);
    from_0 = axis_around(
        (double[]){0, louder->binary[0], louder->binary[LOUDNESSES - 1]}, 3,
        false, NULL);
    draw_panel(canvas, louder, 1, louder->binary, "binary cross-entropy",
               from_0, COLOR_SERIES_2);
    draw_panel(canvas, louder, 2, percent, "accuracy, %",
               (Axis){0, 100, false, NULL, false, NULL, 0}, COLOR_SERIES_3);
    workbook_figure(book, canvas, "louder");
}
