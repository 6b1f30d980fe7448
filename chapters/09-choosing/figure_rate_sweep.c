// Validation digits read wrong, for each learning rate, over five seeds.
#include "figures.h"
#include "rate_sweep.h"

static Spread curve_of(const RateSweep *it)
{
    Spread curve = {0};
    for (size_t r = 0; r < RATES; r++) {
        Range wrong = trials_end(&it->rate[r], VALIDATION_WRONG);
        spread_add(&curve, sweep_rates[r], wrong.mean, wrong.low,
                   wrong.high);
    }
    return curve;
}

// A step too small and a step too large, and what they cost.
static void name_neighbours(const Chart *chart, const RateSweep *it,
                            const Spread *curve)
{
    for (size_t r = it->best > 0 ? it->best - 1 : 0;
         r <= it->best + 1 && r < RATES; r++) {
        if (r == it->best)
            continue;
        Point at = {sweep_rates[r], curve->mean[r]};
        chart_marker(chart, at, COLOR_INK, NULL, ALIGN_CENTER);
        bool small = r < it->best;
        chart_label(chart, at, small ? (Point){0, -18} : (Point){-14, -14},
                    PHRASE("%g: %.2f %%", at.x, at.y),
                    small ? style_aligned(STYLE_TITLE, ALIGN_CENTER)
                          : style_middle(STYLE_TITLE, ALIGN_RIGHT));
    }
}

static void draw_sweep(Canvas *canvas, const RateSweep *it,
                       const Spread *curve)
{
    Axis x = {.min = sweep_rates[0],
              .max = sweep_rates[RATES - 1],
              .log = true,
              .name = "learning rate"};
    Axis y = {.min = 5,
              .max = 70,
              .log = true,
              .name = "read wrong, %",
              TICKS_AT(5, 10, 20, 50)};
    Chart chart = chart_open(canvas, page_body(canvas), x, y);
    spread_band(&chart, curve, COLOR_SERIES_1);
    Series line = spread_line(curve, NULL, COLOR_SERIES_1);
    chart_lines(&chart, &line, 1);
    Point best = {sweep_rates[it->best], curve->mean[it->best]};
    chart_marker(&chart, best, COLOR_INK, NULL, ALIGN_CENTER);
    name_neighbours(&chart, it, curve);
    chart_label(&chart, best, (Point){0, 32},
                PHRASE("rate %g: %.2f %%", best.x, best.y),
                style_aligned(STYLE_NAME, ALIGN_CENTER));
}

void figure_rate_sweep(Workbook *book, const RateSweep *it)
{
    Spread curve = curve_of(it);
    const Recipe *recipe = &it->rate[0].recipe;
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("784-%zu-10, five seeds", recipe->hidden),
        PHRASE("A rate near %g reads best; too large fails worse than "
               "too small",
               sweep_rates[it->best]),
        PHRASE("Validation digits read wrong after %zu epochs. Line: the "
               "mean of five seeds; pale: from the lowest to the highest.",
               recipe->epochs),
        .alt = "A curve over the learning rate, both axes logarithmic. It "
               "falls from the left, is lowest near 1, and rises steeply "
               "on the right, where the seeds lie far apart.",
        .caption =
            "The learning rate, found by a sweep: a factor of three "
            "too little costs less than a factor of three too much."});
    draw_sweep(canvas, it, &curve);
    workbook_figure(book, canvas, "rate-sweep");
}
