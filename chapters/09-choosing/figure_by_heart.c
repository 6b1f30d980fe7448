// A thousand digits, learned by heart: the cost on training and on
// validation digits, with nothing against it, with L2 and with dropout.
#include "draw/figure.h"
#include "figures.h"
#include "what_holds_it_back.h"

// The means over the seeds from the first epoch on; before that all are
// equal.
typedef struct {
    size_t count;
    double epoch[EPOCHS_MOST], cost[EPOCHS_MOST];
} Course;

static Course course_of(const Trials *trials, bool training)
{
    Course course = {.count = 0};
    for (size_t e = 1; e <= EPOCHS_MOST; e++) {
        if (!trials_look(trials, e))
            continue;
        course.epoch[course.count] = (double)e;
        course.cost[course.count++] =
            trials_range(trials, training ? TRAINING_COST : VALIDATION_COST,
                         e)
                .mean;
    }
    return course;
}

static void draw_width(Canvas *canvas, Box box, const HoldsBack *it,
                       size_t w)
{
    static const Color colors[REMEDIES] = {COLOR_SERIES_1, COLOR_SERIES_2,
                                           COLOR_SERIES_3};
    Course courses[REMEDIES + 1];
    Series lines[REMEDIES + 1];
    for (size_t r = 0; r <= REMEDIES; r++) {
        bool training = r == REMEDIES;
        courses[r] =
            course_of(&it->of[w][training ? NOTHING : r], training);
        lines[r] =
            (Series){.name = training ? "training" : held_remedies[r],
                     .x = courses[r].epoch,
                     .y = courses[r].cost,
                     .count = courses[r].count,
                     .color = training ? COLOR_SERIES_1 : colors[r],
                     .dashed = training};
    }
    static const double ticks[] = {0, .2, .4, .6, .8};
    Axis x = {.min = 0, .max = EPOCHS_MOST, .name = "epoch"};
    Axis y = {.min = 0,
              .max = .8,
              .name = "mean cost",
              .ticks = ticks,
              .tick_count = 5};
    Chart chart = chart_open(canvas, box, x, y);
    chart_lines(&chart, lines, COUNT_OF(lines));
    label_draw(canvas, box_right(chart.plot), chart.plot.y + 24,
               PHRASE("%zu hidden neurons", held_widths[w]),
               style_aligned(STYLE_NAME, ALIGN_RIGHT));
}

// Below each chart: how many validation digits are wrong in the end.
static void draw_shares(Canvas *canvas, Box box,
                        const Trials held[REMEDIES])
{
    label_print(
        canvas, box.x, box.y, style_in(STYLE_TITLE, COLOR_SERIES_1),
        "wrong in the end: nothing %.1f %%, \\seriestwo{L2 %.1f %%}, "
        "\\seriesthree{dropout %.1f %%}",
        trials_end(&held[NOTHING], VALIDATION_WRONG).mean,
        trials_end(&held[L2], VALIDATION_WRONG).mean,
        trials_end(&held[DROPOUT], VALIDATION_WRONG).mean);
}

void figure_by_heart(Workbook *book, const HoldsBack *it)
{
    const Trials *plain = &it->of[0][NOTHING];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("%s training digits, five seeds",
               number_count(it->settings.few).text),
        PHRASE("None of its own digits wrong, and %.1f %% of the others",
               trials_end(plain, VALIDATION_WRONG).mean),
        "Solid: the cost on validation digits, with nothing against "
        "learning "
        "by heart, with L2, and with dropout. Dashed: on the training "
        "digits.",
        .alt =
            "Two charts of the cost over the epochs. The cost on the "
            "training digits falls to zero. That on validation digits "
            "falls, then rises again; with L2 it stays low. With dropout "
            "it rises too, and is highest with 30 hidden neurons.",
        .caption = "Learned by heart. L2 keeps the cost low and makes no "
                   "more answers right; dropout does harm where neurons "
                   "are few, and keeps no cost low."});
    Box body = page_body(canvas);
    for (size_t w = 0; w < HELD_WIDTHS; w++) {
        Box box = {body.x + (double)w * 564, body.y + 14, 448,
                   body.height - 64};
        draw_width(canvas, box, it, w);
        box.y += box.height + 34;
        draw_shares(canvas, box, it->of[w]);
    }
    workbook_figure(book, canvas, "by-heart");
}
