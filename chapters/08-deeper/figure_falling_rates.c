// Rates that fall: walks on slopes that are known roughly, and digits that
// are read wrong by each rule.
#include "draw/figure.h"
#include "falling_rates.h"
#include "figures.h"
#include "rates_on_digits.h"

static const struct {
    Color color;
    const char *word;
} looks[SCHEDULE_COUNT] = {{COLOR_SERIES_1, "constant"},
                           {COLOR_SERIES_2, "steps"},
                           {COLOR_SERIES_3, "cosine"}};

static void draw_walks(Canvas *canvas, Box box, const FallingRates *it)
{
    double step[NOISY_STEPS + 1];
    Series series[SCHEDULE_COUNT];
    for (size_t t = 0; t <= NOISY_STEPS; t++)
        step[t] = (double)t;
    for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++)
        series[sch] = (Series){.name = looks[sch].word,
                               .x = step,
                               .y = it->cost[MOMENTUM][sch],
                               .count = NOISY_STEPS + 1,
                               .color = looks[sch].color};
    Axis x = {.min = 0, .max = NOISY_STEPS, .name = "steps"};
    Axis y = {.min = .01,
              .max = 20,
              .log = true,
              .name = "cost in the valley, momentum"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, series, SCHEDULE_COUNT);
}

// Where a rule's schedule stands on the axis.
static double place(Rule rule, Schedule sch)
{
    return (double)rule + .25 * ((double)sch - 1);
}

// How many digits of 100 a cosine reads more than a constant rate.
static double gain(const RatesOnDigits *it, Rule rule)
{
    return 100 * (range_of(it->right[rule][COSINE], STACK_SEEDS).mean -
                  range_of(it->right[rule][CONSTANT], STACK_SEEDS).mean);
}

// The title's number, where the two means lie apart.
static void mark_gain(const Chart *chart, const RatesOnDigits *it)
{
    const double *constant = it->right[MOMENTUM][CONSTANT];
    const double *cosine = it->right[MOMENTUM][COSINE];
    double x = chart_x(chart, place(MOMENTUM, COSINE));
    Point from = {
        x,
        chart_y(chart, 100 - 100 * range_of(constant, STACK_SEEDS).mean)};
    Point to = {
        x, chart_y(chart, 100 - 100 * range_of(cosine, STACK_SEEDS).mean) -
               40};
    canvas_arrow(chart->canvas, from, to, pen_of(COLOR_INK, WIDTH_LINE));
    label_draw(chart->canvas, x + 8, (from.y + to.y) / 2,
               PHRASE("%.1f fewer", gain(it, MOMENTUM)),
               style_middle(STYLE_TITLE, ALIGN_LEFT));
}

static void draw_wrong(Canvas *canvas, Box box, const RatesOnDigits *it)
{
    Axis x = {.min = -.5, .max = RULE_COUNT - .5, .bare = true};
    Axis y = {.min = 3, .max = 9, .name = "test digits read wrong, of 100"};
    Chart chart = chart_open(canvas, box, x, y);
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++) {
            double at[STACK_SEEDS], wrong[STACK_SEEDS];
            for (size_t s = 0; s < STACK_SEEDS; s++) {
                at[s] = place(rule, sch);
                wrong[s] = 100 - 100 * it->right[rule][sch][s];
            }
            chart_dots(&chart, at, wrong, STACK_SEEDS,
                       dot_of(looks[sch].color, 5));
            Point mean = chart_point(&chart, at[0],
                                     range_of(wrong, STACK_SEEDS).mean);
            canvas_line(canvas, (Point){mean.x - 16, mean.y},
                        (Point){mean.x + 16, mean.y},
                        pen_of(looks[sch].color, WIDTH_DATA));
        }
        label_draw(canvas, chart_x(&chart, (double)rule), chart.plot.y + 18,
                   rule_name(rule),
                   style_aligned(STYLE_NAME, ALIGN_CENTER));
    }
    mark_gain(&chart, it);
}

void figure_falling_rates(Workbook *book, const FallingRates *walks,
                          const RatesOnDigits *digits)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "rates that fall",
        PHRASE("With momentum, a rate that falls reads %.1f more of 100 "
               "digits",
               gain(digits, MOMENTUM)),
        "Left: the mean of 100 walks in the valley, whose slopes are off "
        "by chance. Right: a dot for each of five networks, a bar for "
        "their mean.",
        .alt = "Left: the cost of walks by momentum falls, and stays level "
               "where the rate is constant; it falls further with steps "
               "and with a cosine. Right: test digits read wrong, for "
               "three rules and three schedules; each rule reads more "
               "with both that fall.",
        .caption = "A rate that falls: where slopes are known roughly, the "
                   "last steps should be small."});
    Box body = page_body(canvas);
    draw_walks(canvas, (Box){body.x, body.y, 440, body.height}, walks);
    draw_wrong(canvas,
               (Box){body.x + 590, body.y, body.width - 590, body.height},
               digits);
    workbook_figure(book, canvas, "falling-rates");
}
