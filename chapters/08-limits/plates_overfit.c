// A thousand digits, learned by heart: the cost on training and on test
// digits, with nothing against it, with L2 and with dropout.
#include <stdio.h>

#include "draw/chart.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

// The history from the first epoch on; before that all are equal.
static Series series_of(const History *h, const double *values,
                        const char *name, Color color, bool dashed)
{
    static double epochs[LOOKS];
    for (size_t i = 0; i < h->count; i++)
        epochs[i] = (double)h->epoch[i];
    return (Series){name,  epochs + 1, values + 1, h->count - 1,
                    color, 0,          dashed};
}

static double last_right(const History runs[SEEDS])
{
    double sum = 0;
    for (size_t s = 0; s < SEEDS; s++)
        sum += runs[s].test_right[runs[s].count - 1];
    return sum / SEEDS;
}

static void draw_width(Canvas *canvas, Box box, const Overfit *overfit,
                       size_t w)
{
    static const char *const names[REMEDIES] = {"nothing", "L2", "dropout"};
    static const Color colors[REMEDIES] = {COLOR_INK, COLOR_SLOPE,
                                           COLOR_ERROR};
    Series lines[REMEDIES + 1];
    for (size_t r = 0; r < REMEDIES; r++) {
        const History *h = &overfit->run[w][r][0];
        lines[r] = series_of(h, h->test_cost, names[r], colors[r], false);
    }
    const History *none = &overfit->run[w][0][0];
    lines[REMEDIES] =
        series_of(none, none->training_cost, "training", COLOR_INK, true);
    static const double ticks[] = {0, .2, .4, .6, .8};
    Axis x = {.min = 0, .max = OVERFIT_EPOCHS, .name = "epoch"};
    Axis y = {.min = 0,
              .max = .8,
              .name = "mean cost",
              .ticks = ticks,
              .tick_count = 5};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, lines, COUNT_OF(lines));
    char text[120];
    snprintf(text, sizeof text, "%zu hidden neurons", overfit_widths[w]);
    label_draw(
        canvas, chart.plot.x + chart.plot.width, chart.plot.y + 24, text,
        (Style){SIZE_BODY, COLOR_INK, .bold = true, .align = ALIGN_RIGHT});
}

// Below each chart: how many test digits are right in the end.
static void draw_shares(Canvas *canvas, Box box, const Overfit *overfit,
                        size_t w)
{
    label_print(canvas, box.x, box.y,
                (Style){SIZE_SMALL, COLOR_SECONDARY, .bold = false},
                "right, mean of three seeds: nothing %s, \\slope{L2 %s}, "
                "\\error{dropout %s}",
                number_percent(last_right(overfit->run[w][0]), 1).text,
                number_percent(last_right(overfit->run[w][1]), 1).text,
                number_percent(last_right(overfit->run[w][2]), 1).text);
}

void plate_overfit(Workbook *book, const Lesson *lesson)
{
    const Overfit *overfit = &lesson->overfit;
    const History *h = &overfit->run[0][0][0];
    char title[160];
    snprintf(title, sizeof title,
             "%s of its own digits are right, of the others %s",
             number_percent(h->training_right[h->count - 1], 0).text,
             number_percent(h->test_right[h->count - 1], 0).text);
    char note[96];
    snprintf(note, sizeof note, "%s training digits",
             number_count((long long)lesson->reader.settings.few).text);
    Canvas *canvas = page_new(&(PageText){
        PAGE_PLATE, PLATES_CHAPTER, note, title,
        "Solid: the cost on test digits, with nothing against learning by "
        "heart, with L2, and with dropout. Dashed: on the training digits.",
        .alt = "Two charts of the cost over the epochs. The cost on the "
               "training digits falls to zero. That on test digits falls, "
               "then rises again; with L2 it stays low. Dropout raises it "
               "further with 30 hidden neurons, and lowers it with 100.",
        .caption = "Learned by heart: the training cost goes to zero while "
                   "the test cost turns and rises. L2 holds it; dropout "
                   "needs more neurons before it helps.",
        .source = PLATES_SOURCE});
    Box body = page_body(canvas);
    for (size_t w = 0; w < WIDTHS; w++) {
        Box box = {body.x + (double)w * 564, body.y + 14, 448,
                   body.height - 64};
        draw_width(canvas, box, overfit, w);
        box.y += box.height + 34;
        draw_shares(canvas, box, overfit, w);
    }
    workbook_figure(book, canvas, "by-heart");
}
