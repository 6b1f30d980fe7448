// The share of validation digits read wrong, epoch by epoch, over five
// seeds: learned as they are, and in new forms.
#include "figures.h"
#include "with_and_without.h"

// One way, for the epochs from the first on.
static Spread course_of(const WithAndWithout *it, size_t way)
{
    Spread course = {0};
    for (size_t e = 0; e < it->settings.epochs; e++) {
        Range r = with_and_without_wrong(it, way, e);
        spread_add(&course, (double)(e + 1), r.mean, r.low, r.high);
    }
    return course;
}

static void draw_courses(Canvas *canvas, const WithAndWithout *it,
                         const Spread *courses)
{
    static const Color colors[FAR_WAYS] = {COLOR_SERIES_1, COLOR_SERIES_2,
                                           COLOR_SERIES_3};
    static const char *const names[FAR_WAYS] = {
        "as they are", "turned, slanted", "warped besides"};
    size_t n = it->settings.epochs;
    double all[2 * FAR_WAYS];
    for (size_t way = 0; way < FAR_WAYS; way++) {
        all[2 * way] = courses[way].low[n - 1];
        all[2 * way + 1] = courses[way].high[0];
    }
    Box body = page_body(canvas);
    body.width -= 170; // for the names at the ends of the lines
    Axis x = {.min = 1, .max = (double)n, .name = "epoch"};
    Axis y = axis_around(all, 2 * FAR_WAYS, false, "read wrong, %");
    Chart chart = chart_open(canvas, body, x, y);
    Series lines[FAR_WAYS];
    Phrase ends[FAR_WAYS]; // with the title's numbers
    for (size_t way = 0; way < FAR_WAYS; way++) {
        const Spread *c = &courses[way];
        spread_band(&chart, c, colors[way]);
        ends[way] = phrase("%s: %.1f %%", names[way], c->mean[n - 1]);
        lines[way] = spread_line(c, ends[way].text, colors[way]);
    }
    chart_lines(&chart, lines, FAR_WAYS);
}

void figure_with_and_without(Workbook *book, const WithAndWithout *it)
{
    Spread courses[FAR_WAYS];
    for (size_t way = 0; way < FAR_WAYS; way++)
        courses[way] = course_of(it, way);
    size_t last = it->settings.epochs - 1;
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("784-%zu-10, five seeds", it->settings.hidden),
        PHRASE("New forms of the old digits: %.1f %% wrong, not %.1f %%",
               courses[FAR_WAYS - 1].mean[last], courses[0].mean[last]),
        "Validation digits that are read wrong after each epoch. Line: the "
        "mean of five seeds; pale: from the lowest to the highest.",
        .alt = "A chart of three falling curves. The one for digits as "
               "they are stops falling first and ends highest; the one for "
               "warped digits starts highest and ends lowest.",
        .caption =
            "A digit that is never twice the same is harder to learn "
            "and teaches more."});
    draw_courses(canvas, it, courses);
    workbook_figure(book, canvas, "with-and-without");
}
