// Rates that fall: walks on slopes that are known roughly, and digits that
// are read wrong by each rule.
#include <math.h>

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
    Series series[SCHEDULE_COUNT];
    for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++)
        series[sch] = (Series){.name = looks[sch].word,
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
    return (double)rule + .29 * ((double)sch - 1);
}

static double mean_of(const RatesOnDigits *it, Rule rule, Schedule sch)
{
    return 100 * range_of(it->right[rule][sch], STACK_SEEDS).mean;
}

// How many digits of 100 a cosine reads more than a constant rate.
static double gain(const RatesOnDigits *it, Rule rule)
{
    return mean_of(it, rule, COSINE) - mean_of(it, rule, CONSTANT);
}

// The title's number: from the height of one mean to the other.
static void mark_gain(const Chart *chart, const RatesOnDigits *it)
{
    double constant = mean_of(it, MOMENTUM, CONSTANT);
    Point from = chart_point(chart, place(MOMENTUM, CONSTANT), constant);
    Point to = chart_point(chart, place(MOMENTUM, COSINE),
                           mean_of(it, MOMENTUM, COSINE));
    double x = to.x + 24;
    Pen pen = pen_dashed(COLOR_SECONDARY, WIDTH_HAIR);
    canvas_level(chart->canvas, from.y, from.x + 18, x + 8, pen);
    canvas_arrow(chart->canvas, (Point){x, from.y}, (Point){x, to.y},
                 pen_of(COLOR_INK, WIDTH_LINE));
    label_draw(chart->canvas, x - 8, (from.y + to.y) / 2,
               PHRASE("+%.1f", gain(it, MOMENTUM)),
               style_middle(STYLE_HEAD, ALIGN_RIGHT));
}

// Five networks, their mean as a line and in print, and the schedule.
static void draw_networks(const Chart *chart, const RatesOnDigits *it,
                          Rule rule, Schedule sch)
{
    double at[STACK_SEEDS], read[STACK_SEEDS], highest = 0;
    for (size_t s = 0; s < STACK_SEEDS; s++) {
        at[s] = place(rule, sch);
        read[s] = 100 * it->right[rule][sch][s];
        highest = fmax(highest, read[s]);
    }
    chart_dots(chart, at, read, STACK_SEEDS, dot_of(looks[sch].color, 5));
    Point mean = chart_point(chart, at[0], mean_of(it, rule, sch));
    canvas_level(chart->canvas, mean.y, mean.x - 16, mean.x + 16,
                 pen_of(looks[sch].color, WIDTH_DATA));
    chart_label(chart, (Point){at[0], highest}, (Point){0, -22},
                PHRASE("%.2f", mean_of(it, rule, sch)),
                style_middle(style_in(STYLE_TITLE, looks[sch].color),
                             ALIGN_CENTER));
    label_draw(chart->canvas, mean.x, box_bottom(chart->plot) + 22,
               looks[sch].word,
               style_aligned(style_in(STYLE_TICK, looks[sch].color),
                             ALIGN_CENTER));
}

static void draw_read(Canvas *canvas, Box box, const RatesOnDigits *it)
{
    double all[RULE_COUNT * SCHEDULE_COUNT * STACK_SEEDS];
    size_t count = 0;
    for (Rule rule = 0; rule < RULE_COUNT; rule++)
        for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++)
            for (size_t s = 0; s < STACK_SEEDS; s++)
                all[count++] = 100 * it->right[rule][sch][s];
    Axis x = {.min = -.5, .max = RULE_COUNT - .5, .bare = true};
    Axis y = axis_around(all, count, false, "test digits read, of 100");
    Chart chart = chart_open(canvas, box, x, y);
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++)
            draw_networks(&chart, it, rule, sch);
        label_draw(canvas, chart_x(&chart, (double)rule),
                   box_bottom(chart.plot) + 50, rule_name(rule),
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
        "Left: five networks each, and their mean. Right: the mean of 100 "
        "walks in the valley, whose slopes are off by chance.",
        .alt = "Left: test digits read, for three rules and three "
               "schedules; each rule reads more with both that fall. "
               "Right: the cost of walks by momentum falls, and stays "
               "level where the rate is constant; it falls further with "
               "steps and with a cosine.",
        .caption = "A rate that falls: where slopes are known roughly, the "
                   "last steps should be small."});
    Box body = page_body(canvas);
    draw_read(canvas, (Box){body.x, body.y, 660, body.height - 60}, digits);
    draw_walks(canvas,
               (Box){body.x + 720, body.y, body.width - 800, body.height},
               walks);
    workbook_figure(book, canvas, "falling-rates");
}
