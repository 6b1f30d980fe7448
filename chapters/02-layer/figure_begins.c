// Draws begins.png: three ways to begin, and the activations that they lead
// to.
#include "figures.h"

#include "draw/reckon.h"
#include "how_large.h"

static const double MOST = 35; // per cent, at the end of all three axes

// A bar at an end, where the sigmoid is flat, with its share.
static void draw_saturated(const Chart *chart, const Begin *begin,
                           size_t bin)
{
    double share = begin->share[bin], width = 1.0 / BINS;
    double x = chart_x(chart, (double)bin * width);
    double y = chart_y(chart, share);
    bool left = bin == 0;
    canvas_fill(chart->canvas,
                (Box){x, y, chart_x(chart, width) - chart_x(chart, 0),
                      chart_y(chart, 0) - y},
                theme_color(COLOR_SERIES_2));
    Style style = style_in(STYLE_TITLE, COLOR_SERIES_2);
    if (share >= 1)
        label_draw_over(
            chart->canvas, x + (left ? 10 : -6), y + 16,
            number_percent(share / 100, 1).text,
            style_aligned(style, left ? ALIGN_LEFT : ALIGN_RIGHT));
}

// The top of a bar that is higher than the axis says how high it is.
static void name_cut(const Chart *chart, const Begin *begin)
{
    for (size_t i = 0; i < BINS; i++)
        if (begin->share[i] > MOST)
            label_print(chart->canvas,
                        chart_x(chart, ((double)i + .5) / BINS) + 10,
                        chart->plot.y + 18, STYLE_TITLE, "↑ %s here",
                        number_percent(begin->share[i] / 100, 0).text);
}

static void draw_begin(Canvas *canvas, Box box, const Begin *begin)
{
    static const char *const names[BEGINS] = {
        [ZEROS] = "zeros: every weight 0",
        [NORMAL] = "normal: weights from N(0, 1)",
        [SCALED_NORMAL] = "scaled: weights from N(0, 1/784)"};
    label_draw(canvas, box.x, box.y, names[begin->kind], STYLE_NAME);
    label_print(canvas, box.x, box.y + 26, STYLE_NOTE,
                "\\seriestwo{\\bold{%s saturated}}",
                number_percent(begin->saturated / 100, 1).text);
    reckon_note(
        canvas,
        PHRASE("%.1f + %.1f", begin->share[0], begin->share[BINS - 1]),
        number_fixed(begin->saturated, 1).text);
    Axis up = {
        .max = MOST, .name = "activations, %", TICKS_AT(0, 10, 20, 30)};
    Axis across = {.max = 1, .name = "activation $a$", TICKS_AT(0, 0.5, 1)};
    Box plot = {box.x, box.y + 52, box.width, box.height - 52};
    Chart chart = chart_open(canvas, plot, across, up);
    chart_histogram(&chart, (ChartBins){begin->share, BINS, 0, 1},
                    COLOR_ACTIVATION);
    draw_saturated(&chart, begin, 0);
    draw_saturated(&chart, begin, BINS - 1);
    name_cut(&chart, begin);
}

static Canvas *begins_page(const HowLarge *it)
{
    Number normal = number_percent(it->begin[1].saturated / 100, 1);
    Number scaled = number_percent(it->begin[2].saturated / 100, 1);
    return page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "before any learning",
        PHRASE("Weights of size 1 leave %s of the answers stuck at 0 or 1",
               normal.text),
        "What ten untrained neurons answer to the whole test set. "
        "Saturated: below 0.01 or above 0.99, where the sigmoid is flat.",
        PHRASE(
            "Three histograms of the activations of ten untrained neurons "
            "over the whole test set. With all weights 0 every activation "
            "is one half. With weights from N(0, 1) most of them lie at 0 "
            "or at 1: %s are below 0.01 or above 0.99. With weights from "
            "N(0, 1/784) they form a hill around one half, and %s are "
            "saturated.",
            normal.text, scaled.text),
        "Three ways to begin, and the activations that they lead to."});
}

void figure_begins(Workbook *book, const HowLarge *it)
{
    Canvas *canvas = begins_page(it);
    Box body = page_body(canvas);
    double width = (body.width - 2 * 48) / BEGINS;
    for (size_t i = 0; i < BEGINS; i++) {
        Box box = {body.x + (double)i * (width + 48), body.y + 30, width,
                   body.height - 30};
        draw_begin(canvas, box, &it->begin[i]);
    }
    workbook_figure(book, canvas, "begins");
}
