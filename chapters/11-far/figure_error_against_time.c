// The share of validation digits that a network of the records reads wrong,
// against the time that it has been trained.
#include <math.h>

#include "figures.h"
#include "what_they_cost.h"

enum { GOAL = 99 }; // per cent

static double row_of(const WhatTheyCost *it, size_t i, int column)
{
    return number_rows_at(&it->epochs, i)[column];
}

// The seconds and the per cent wrong of the network that begins at row
// from; returns the row where the next one begins.
static size_t next_network(const WhatTheyCost *it, size_t from, double *x,
                           double *y)
{
    size_t to = from;
    while (to < it->epochs.count &&
           row_of(it, to, EPOCH_SEED) == row_of(it, from, EPOCH_SEED)) {
        x[to - from] = row_of(it, to, EPOCH_SECONDS);
        y[to - from] = 100 - row_of(it, to, EPOCH_RIGHT);
        to++;
    }
    return to;
}

static void draw_networks(const Chart *chart, const WhatTheyCost *it)
{
    double x[EPOCHS_MOST], y[EPOCHS_MOST];
    for (size_t from = 0, to; from < it->epochs.count; from = to) {
        to = next_network(it, from, x, y);
        chart_line(
            chart, x, y, to - from,
            (Pen){.color = theme_faded(theme_color(COLOR_SERIES_1), .5),
                  .width = WIDTH_LINE});
    }
}

static void draw_chart(Canvas *canvas, const WhatTheyCost *it,
                       const Soon *soon)
{
    static const double seconds[] = {1, 2, 5, 10, 20, 50, 100, 200};
    double longest = 0;
    for (size_t i = 0; i < it->epochs.count; i++)
        longest = fmax(longest, row_of(it, i, EPOCH_SECONDS));
    size_t ticks = 0;
    while (ticks < sizeof seconds / sizeof *seconds &&
           seconds[ticks] <= longest)
        ticks++;
    Chart chart = chart_open(canvas, page_body(canvas),
                             (Axis){.min = 0.5,
                                    .max = longest,
                                    .log = true,
                                    .name = "seconds of training",
                                    .ticks = seconds,
                                    .tick_count = ticks},
                             (Axis){.min = 0.5,
                                    .max = 10,
                                    .log = true,
                                    .name = "read wrong, %",
                                    TICKS_AT(0.5, 1, 2, 5, 10)});
    Pen pen = {.color = theme_color(COLOR_SECONDARY), .width = 1.5};
    draw_networks(&chart, it);
    chart_level(&chart, 100 - GOAL, pen, NULL, COLOR_SECONDARY);
    if (soon->reached > 0) {
        Point there = {soon->seconds.mean, 100 - GOAL};
        chart_upright(&chart, there.x, pen, NULL, COLOR_INK);
        chart_marker(&chart, there, COLOR_INK, NULL, ALIGN_LEFT);
        chart_label(&chart, there, (Point){-14, 26},
                    PHRASE("%d %% after %.1f s", 100 - GOAL, there.x),
                    style_middle(STYLE_HEAD, ALIGN_RIGHT));
    }
}

void figure_error_against_time(Workbook *book, const WhatTheyCost *it)
{
    Soon soon = what_they_cost_soon(it, GOAL);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "784-800-10",
        soon.reached > 0
            ? PHRASE("Distorted digits: %d %% wrong after %.1f seconds",
                     100 - GOAL, soon.seconds.mean)
            : PHRASE("Distorted digits: never less than %d %% wrong",
                     100 - GOAL),
        PHRASE(
            "Validation digits read wrong after each epoch; one line for "
            "each of %zu seeds. Ringed: when they get there, on average.",
            soon.networks),
        .alt = "Lines that fall from several per cent after a second to "
               "below one per cent after tens of seconds.",
        .caption = "How soon a network of the records learns."});
    draw_chart(canvas, it, &soon);
    workbook_figure(book, canvas, "error-against-time");
}
