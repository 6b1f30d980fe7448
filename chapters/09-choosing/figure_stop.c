// The cost of training and of validation digits, epoch by epoch, and where
// a patient trainer stops.
#include <math.h>

#include "figures.h"
#include "when_to_stop.h"

// The validation cost of the seeds, from epoch 1.
static Spread seeds_of(const WhenToStop *it)
{
    Spread seeds = {0};
    for (size_t e = 1; e <= EPOCHS_MOST; e++) {
        Range cost = trials_range(&it->trials, VALIDATION_COST, e);
        spread_add(&seeds, (double)e, cost.mean, cost.low, cost.high);
    }
    return seeds;
}

static void draw_costs(Canvas *canvas, const WhenToStop *it)
{
    Spread seeds = seeds_of(it);
    const Trial *t = &it->trials.of[0];
    Box body = page_body(canvas);
    body.width -= 110; // for the names at the ends of the lines
    Axis x = {.min = 0, .max = EPOCHS_MOST, .name = "epoch"};
    Axis y = {.min = 0,
              .max = fmax(1, ceil(t->of[VALIDATION_COST][EPOCHS_MOST])),
              .name = "mean cost"};
    Chart chart = chart_open(canvas, body, x, y);
    spread_band(&chart, &seeds, COLOR_SERIES_1);
    const Series lines[] = {{"validation", seeds.x,
                             t->of[VALIDATION_COST] + 1, EPOCHS_MOST,
                             COLOR_SERIES_1, 0, false},
                            {"training", seeds.x, t->of[TRAINING_COST] + 1,
                             EPOCHS_MOST, COLOR_SERIES_2, 0, true}};
    chart_lines(&chart, lines, 2);
    size_t best = it->stop[0].best, stop = it->stop[0].stop;
    chart_marker(&chart,
                 (Point){(double)best, t->of[VALIDATION_COST][best]},
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
        PHRASE("After epoch %zu it gets better at its own digits alone",
               it->stop[0].best),
        PHRASE("The first seed; pale: from the lowest of five seeds to the "
               "highest. Stopped %zu epoch%s after the lowest, %.4f.",
               it->patience, it->patience == 1 ? "" : "s",
               t->of[VALIDATION_COST][it->stop[0].best]),
        .alt = "Two curves of the cost over 40 epochs, and a pale band of "
               "five seeds around one of them. That of the training digits "
               "falls to 0; that of the validation digits falls, turns, "
               "and rises slowly. A ring marks its lowest point and a "
               "dashed line the epoch of the stop.",
        .caption = "Early stopping: keep the network of the lowest "
                   "validation cost."});
    draw_costs(canvas, it);
    workbook_figure(book, canvas, "stop");
}
