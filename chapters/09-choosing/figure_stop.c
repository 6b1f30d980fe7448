// The cost of training and of validation digits, epoch by epoch, and where
// a patient trainer stops.
#include "draw/figure.h"
#include "figures.h"
#include "when_to_stop.h"

static void draw_costs(Canvas *canvas, const WhenToStop *it)
{
    double epoch[EPOCHS_MOST + 1];
    for (size_t e = 0; e <= EPOCHS_MOST; e++)
        epoch[e] = (double)e;
    const Trial *t = &it->trials.of[0];
    Box body = page_body(canvas);
    body.width -= 110; // for the names at the ends of the lines
    Axis x = {.min = 0, .max = EPOCHS_MOST, .name = "epoch"};
    Axis y = {.min = 0, .max = 1, .name = "mean cost"};
    Chart chart = chart_open(canvas, body, x, y);
    Series lines[] = {{.name = "validation",
                       .x = epoch + 1,
                       .y = t->validation_cost + 1,
                       .count = EPOCHS_MOST,
                       .color = COLOR_SERIES_1},
                      {.name = "training",
                       .x = epoch + 1,
                       .y = t->training_cost + 1,
                       .count = EPOCHS_MOST,
                       .color = COLOR_SERIES_2,
                       .dashed = true}};
    chart_lines(&chart, lines, 2);
    size_t best = it->stop[0].best, stop = it->stop[0].stop;
    chart_marker(&chart, (Point){(double)best, t->validation_cost[best]},
                 COLOR_INK, PHRASE("kept: epoch %zu", best), ALIGN_CENTER);
    if (stop < EPOCHS_MOST)
        chart_upright(&chart, (double)stop,
                      pen_dashed(COLOR_SECONDARY, WIDTH_LINE),
                      PHRASE("stopped: epoch %zu", stop), COLOR_SECONDARY);
}

void figure_stop(Workbook *book, const WhenToStop *it)
{
    const Trial *t = &it->trials.of[0];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%s training digits", number_count(it->digits).text),
        PHRASE("After epoch %zu it only gets surer of its mistakes",
               it->stop[0].best),
        PHRASE(
            "The cost of the digits that it learns, and of those that it "
            "does not. Stopped %zu epochs after the lowest validation "
            "cost, %.4f.",
            it->patience, t->validation_cost[it->stop[0].best]),
        .alt =
            "Two curves of the cost over 40 epochs. That of the training "
            "digits falls to 0; that of the validation digits falls, "
            "turns, and rises slowly. A ring marks its lowest point and "
            "a dashed line the epoch of the stop.",
        .caption = "Early stopping: keep the network of the lowest "
                   "validation cost.",
        .source = FIGURES_SOURCE});
    draw_costs(canvas, it);
    workbook_figure(book, canvas, "stop");
}
