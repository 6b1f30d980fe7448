// A thousand digits, learned by heart: the cost on training and on test
// digits, with nothing against it, with L2 and with dropout.
#include "draw/figure.h"
#include "figures.h"
#include "overfitting.h"

// The history from the first epoch on; before that all are equal.
static Series series_of(const History *h, Curve curve, const char *name,
                        Color color)
{
    return (Series){.name = name,
                    .x = h->epoch + 1,
                    .y = h->curve[curve] + 1,
                    .count = h->count - 1,
                    .color = color,
                    .dashed = curve == TRAINING_COST};
}

static void draw_width(Canvas *canvas, Box box, const Overfitting *it,
                       size_t w)
{
    static const char *const names[REMEDIES] = {"nothing", "L2", "dropout"};
    static const Color colors[REMEDIES] = {COLOR_INK, COLOR_SERIES_2,
                                           COLOR_SERIES_3};
    Series lines[REMEDIES + 1];
    for (size_t r = 0; r < REMEDIES; r++) {
        const History *h = &it->run[w][r][0];
        lines[r] = series_of(h, TEST_COST, names[r], colors[r]);
    }
    lines[REMEDIES] = series_of(&it->run[w][NOTHING][0], TRAINING_COST,
                                "training", COLOR_INK);
    static const double ticks[] = {0, .2, .4, .6, .8};
    Axis x = {.min = 0, .max = OVERFITTING_EPOCHS, .name = "epoch"};
    Axis y = {.min = 0,
              .max = .8,
              .name = "mean cost",
              .ticks = ticks,
              .tick_count = 5};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, lines, COUNT_OF(lines));
    label_draw(canvas, box_right(chart.plot), chart.plot.y + 24,
               PHRASE("%zu hidden neurons", overfitting_widths[w]),
               style_aligned(STYLE_NAME, ALIGN_RIGHT));
}

// Below each chart: how many test digits are right in the end.
static void draw_shares(Canvas *canvas, Box box,
                        const Range end[REMEDIES][CURVES])
{
    label_print(
        canvas, box.x, box.y, STYLE_NOTE,
        "right, mean of three seeds: nothing %s, \\seriestwo{L2 %s}, "
        "\\seriesthree{dropout %s}",
        number_percent(end[NOTHING][TEST_RIGHT].mean, 1).text,
        number_percent(end[L2][TEST_RIGHT].mean, 1).text,
        number_percent(end[DROPOUT][TEST_RIGHT].mean, 1).text);
}

void figure_by_heart(Workbook *book, const Overfitting *it)
{
    const History *h = &it->run[0][NOTHING][0];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%s training digits", number_count(it->options.few).text),
        PHRASE(
            "%s of its own digits are right, of the others %s",
            number_percent(h->curve[TRAINING_RIGHT][h->count - 1], 0).text,
            number_percent(h->curve[TEST_RIGHT][h->count - 1], 0).text),
        "Solid: the cost on test digits, with nothing against learning by "
        "heart, with L2, and with dropout. Dashed: on the training digits.",
        .alt = "Two charts of the cost over the epochs. The cost on the "
               "training digits falls to zero. That on test digits falls, "
               "then rises again; with L2 it stays low. Dropout raises it "
               "further with 30 hidden neurons, and lowers it with 100.",
        .caption = "Learned by heart: the training cost goes to zero while "
                   "the test cost turns and rises. L2 holds it; dropout "
                   "needs more neurons before it helps.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    for (size_t w = 0; w < WIDTHS; w++) {
        Box box = {body.x + (double)w * 564, body.y + 14, 448,
                   body.height - 64};
        draw_width(canvas, box, it, w);
        box.y += box.height + 34;
        draw_shares(canvas, box, it->end[w]);
    }
    workbook_figure(book, canvas, "by-heart");
}
