// Costs and accuracy of the same answers, said louder.
#include "draw/figure.h"
#include "cost_not_accuracy.h"
#include "figures.h"

// What one of the three charts shows.
typedef struct {
    const double *values; // [LOUDNESSES]
    Axis y;
    Color color;
} Panel;

static void draw_panel(Canvas *canvas, const CostNotAccuracy *louder,
                       size_t place, Panel p)
{
    static const double ticks[] = {.25, .5, 1, 2, 4};
    Axis x = {.22, 4.6, true, "factor on every $z$", false, ticks, 5};
    Box box = {THEME_MARGIN + 380 * (double)place, 176, 344, 372};
    Chart chart = chart_open(canvas, box, x, p.y);
    chart_line(&chart, louder->factor, p.values, LOUDNESSES,
               pen_of(p.color, WIDTH_DATA));
    chart_dots(&chart, louder->factor, p.values, LOUDNESSES,
               dot_of(p.color, 4));
    Point as_is = {louder->factor[AS_IS], p.values[AS_IS]};
    chart_marker(&chart, as_is, p.color, NULL, ALIGN_CENTER);
    double away = axis_part(&p.y, as_is.y) < .8 ? -20 : 22; // in the plot
    chart_label(&chart, as_is, (Point){0, away}, number_plain(as_is.y).text,
                style_middle(style_in(STYLE_TITLE, p.color), ALIGN_CENTER));
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
                   "cost and the binary cross-entropy have a lowest point, "
                   "the accuracy is a level line at %s.",
                   accuracy.text),
        .caption = "The same answers, said more softly and louder: cost "
                   "is not accuracy.",
        .source = FIGURES_SOURCE});
}

void figure_louder(Workbook *book, const CostNotAccuracy *louder)
{
    Canvas *canvas = open_louder(louder);
    const double *quadratic = louder->quadratic, *binary = louder->binary;
    double percent[LOUDNESSES], from_0[] = {0, quadratic[0]};
    double ends[] = {0, binary[0], binary[LOUDNESSES - 1]};
    for (size_t i = 0; i < LOUDNESSES; i++)
        percent[i] = 100 * louder->accuracy[i];
    const Panel panels[] = {
        {quadratic, axis_around(from_0, 2, false, "quadratic cost"),
         COLOR_SERIES_1},
        {binary, axis_around(ends, 3, false, "binary cross-entropy"),
         COLOR_SERIES_2},
        {percent,
         {.min = 0, .max = 100, .name = "accuracy, %"},
         COLOR_SERIES_3}};
    for (size_t place = 0; place < COUNT_OF(panels); place++)
        draw_panel(canvas, louder, place, panels[place]);
    workbook_figure(book, canvas, "louder");
}
