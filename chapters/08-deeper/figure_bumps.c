// Two sigmoids make a step up and a step down, both together a bump, and
// bumps a curve.
#include "bumps.h"
#include "draw/figure.h"
#include "figures.h"

static const double ends[] = {0, 1};

static Chart small_chart(Canvas *canvas, Box box, const char *name)
{
    Axis x = {.min = 0, .max = 1, .ticks = ends, .tick_count = 2};
    Axis y = {.min = 0, .max = 1, .ticks = ends, .tick_count = 2};
    x.name = "$x$";
    y.name = name;
    return chart_open(canvas, box, x, y);
}

static void draw_pair(Canvas *canvas, Box box, const Bumps *it)
{
    Box half = {box.x, box.y, box.width, box.height / 2 - 26};
    Chart steps = small_chart(canvas, half, "a step up, a step down");
    Series series[] = {
        {"up", it->x, it->up, BUMPS_SAMPLES, COLOR_INK, 0, false},
        {"down", it->x, it->down, BUMPS_SAMPLES, COLOR_SECONDARY, 0, true}};
    for (int i = 0; i < 2; i++) {
        const char *name = series[i].name;
        series[i].name = NULL;
        chart_lines(&steps, &series[i], 1);
        chart_label(
            &steps, (Point){i ? bump_end : bump_begin, .5},
            (Point){i ? 12 : -12, 0}, name,
            style_middle(STYLE_TITLE, i ? ALIGN_LEFT : ALIGN_RIGHT));
    }
    half.y += box.height / 2 + 26;
    Chart bump = small_chart(canvas, half, "up − down: a bump");
    Series line = {.x = it->x, .y = it->bump, .count = BUMPS_SAMPLES};
    chart_lines(&bump, &line, 1);
}

static void draw_curve(Canvas *canvas, Box box, const Bumps *it,
                       const BumpNetwork *net)
{
    Axis x = {.min = 0, .max = 1, .name = "$x$"};
    Axis y = {.min = 0, .max = 1, .name = "answer"};
    Chart chart = chart_open(canvas, box, x, y);
    Series line = {.x = it->x,
                   .y = it->curve,
                   .count = BUMPS_SAMPLES,
                   .color = COLOR_SECONDARY,
                   .width = WIDTH_LINE,
                   .dashed = true};
    chart_lines(&chart, &line, 1);
    line = (Series){.x = it->x, .y = net->answer, .count = BUMPS_SAMPLES};
    chart_lines(&chart, &line, 1);
    chart_label(&chart, (Point){.46, .98}, (Point){0, 0},
                "dashed: the curve", style_middle(STYLE_TITLE, ALIGN_LEFT));
    chart_label(&chart, (Point){.46, .98}, (Point){0, 26},
                PHRASE("solid: %zu bumps, %zu hidden sigmoids", net->bumps,
                       2 * net->bumps),
                style_middle(STYLE_TITLE, ALIGN_LEFT));
    chart_label(&chart, (Point){.46, .98}, (Point){0, 52},
                PHRASE("mean distance %.4f", net->mean),
                style_middle(STYLE_NOTE, ALIGN_LEFT));
}

void figure_bumps(Workbook *book, const Bumps *it)
{
    const BumpNetwork *net = &it->networks[1];
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "set by hand, nothing is learned",
        PHRASE("Two sigmoids make a bump, %zu bumps follow a curve",
               net->bumps),
        "Left: a steep sigmoid is a step, and one step less a later one is "
        "a bump. Right: bumps side by side, each as high as the curve in "
        "its middle.",
        .alt = PHRASE("Two steep sigmoids, one at %g and one at %g, and "
                      "their difference, which is 1 between and 0 outside. "
                      "Beside it a curve that rises, falls and rises, and "
                      "the stairs of %zu bumps that follow it.",
                      bump_begin, bump_end, net->bumps),
        .caption = "One hidden layer follows any curve, if it is wide "
                   "enough: a pair of sigmoids for each piece."});
    Box body = page_body(canvas);
    draw_pair(canvas, (Box){body.x, body.y, 360, body.height}, it);
    draw_curve(canvas,
               (Box){body.x + 430, body.y, body.width - 430, body.height},
               it, net);
    workbook_figure(book, canvas, "bumps");
}
