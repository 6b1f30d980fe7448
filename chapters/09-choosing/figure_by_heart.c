// A thousand digits, learned by heart: the cost on training and on
// validation digits, with nothing against it, with L2 and with dropout.
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

static Phrase end_name(const Trials *held, size_t remedy)
{
    bool training = remedy == REMEDIES;
    const Trials *trials = &held[training ? NOTHING : remedy];
    Range wrong =
        trials_end(trials, training ? TRAINING_WRONG : VALIDATION_WRONG);
    return phrase("%s %.1f %%",
                  training ? "training" : held_remedies[remedy],
                  wrong.mean);
}

static Chart open_costs(Canvas *canvas, Box box)
{
    Axis x = {.max = EPOCHS_MOST, .name = "epoch"};
    Axis y = {.max = .8, .name = "mean cost", TICKS_AT(0, .2, .4, .6, .8)};
    return chart_open(canvas, box, x, y);
}

// The courses of the costs; at their ends, how many digits are wrong.
static void draw_width(Canvas *canvas, Box box, const HoldsBack *it,
                       size_t w)
{
    static const Color colors[] = {COLOR_SERIES_1, COLOR_SERIES_2,
                                   COLOR_SERIES_3, COLOR_SERIES_1};
    Course courses[REMEDIES + 1];
    Phrase names[REMEDIES + 1];
    Series lines[REMEDIES + 1];
    for (size_t r = 0; r <= REMEDIES; r++) {
        bool training = r == REMEDIES;
        courses[r] =
            course_of(&it->of[w][training ? NOTHING : r], training);
        names[r] = end_name(it->of[w], r);
        lines[r] = (Series){.name = names[r].text,
                            .x = courses[r].epoch,
                            .y = courses[r].cost,
                            .count = courses[r].count,
                            .color = colors[r],
                            .dashed = training};
    }
    Chart chart = open_costs(canvas, box);
    chart_lines(&chart, lines, COUNT_OF(lines));
    double right = box_right(chart.plot), top = chart.plot.y;
    label_draw(canvas, right, top + 24,
               PHRASE("%zu hidden neurons", held_widths[w]),
               style_aligned(STYLE_NAME, ALIGN_RIGHT));
    label_draw(canvas, right + 13, top + 24, "wrong in", STYLE_TICK);
    label_draw(canvas, right + 13, top + 44, "the end:", STYLE_TICK);
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
        "Solid: the cost on validation digits. Dashed: on the training "
        "digits, with nothing against learning by heart.",
        .alt =
            "Two charts of the cost over the epochs. The cost on the "
            "training digits falls to zero. That on validation digits "
            "falls, then rises again; with L2 it stays low. With dropout "
            "it rises too, and ends highest.",
        .caption = "Learned by heart. L2 keeps the cost low and makes no "
                   "more answers right; dropout does harm where neurons "
                   "are few, and keeps no cost low."});
    Box body = page_body(canvas);
    for (size_t w = 0; w < HELD_WIDTHS; w++)
        draw_width(canvas,
                   (Box){body.x + (double)w * 562, body.y + 8, 424,
                         body.height - 8},
                   it, w);
    workbook_figure(book, canvas, "by-heart");
}
