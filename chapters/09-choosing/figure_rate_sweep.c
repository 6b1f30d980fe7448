// Validation digits read wrong, for each learning rate, over five seeds.
#include "draw/figure.h"
#include "figures.h"
#include "rate_sweep.h"

typedef struct {
    double mean[RATES], low[RATES], high[RATES];
} Curve;

static Curve curve_of(const RateSweep *it)
{
    Curve curve;
    for (size_t r = 0; r < RATES; r++) {
        Range wrong = trials_end(&it->rate[r], VALIDATION_WRONG);
        curve.mean[r] = wrong.mean;
        curve.low[r] = wrong.low;
        curve.high[r] = wrong.high;
    }
    return curve;
}

// A step too small and a step too large, and what they cost.
static void name_neighbours(const Chart *chart, const RateSweep *it,
                            const Curve *curve)
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
                       const Curve *curve)
{
    Axis x = {.min = sweep_rates[0],
              .max = sweep_rates[RATES - 1],
              .log = true,
              .name = "learning rate"};
    static const double ticks[] = {5, 10, 20, 50};
    Axis y = {.min = 5,
              .max = 60,
              .log = true,
              .name = "read wrong, %",
              .ticks = ticks,
              .tick_count = 4};
    Chart chart = chart_open(canvas, page_body(canvas), x, y);
    chart_band(&chart,
               (ChartBand){sweep_rates, curve->low, curve->high, RATES},
               COLOR_SERIES_1);
    Series line = {.x = sweep_rates,
                   .y = curve->mean,
                   .count = RATES,
                   .color = COLOR_SERIES_1};
    chart_lines(&chart, &line, 1);
    double rate = sweep_rates[it->best], wrong = curve->mean[it->best];
    chart_marker(&chart, (Point){rate, wrong}, COLOR_INK, NULL,
                 ALIGN_CENTER);
    Point at = chart_point(&chart, rate, wrong);
    name_neighbours(&chart, it, curve);
    label_draw(canvas, at.x, at.y + 32,
               PHRASE("rate %g: %.2f %%", rate, wrong),
               style_aligned(STYLE_NAME, ALIGN_CENTER));
}

void figure_rate_sweep(Workbook *book, const RateSweep *it)
{
    Curve curve = curve_of(it);
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
