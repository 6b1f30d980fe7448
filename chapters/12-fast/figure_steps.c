// Bars: how fast each way computes the same product.
#include <stdio.h>

#include "draw/bars.h"
#include "figures.h"
#include "measured.h"

static double times(const Measured *measured)
{
    return measured->way[SIX_LOOPS - 1] / measured->way[1];
}

static void draw_bars(Canvas *canvas, const Measured *measured)
{
    const char *names[SIX_LOOPS];
    for (size_t way = 0; way < SIX_LOOPS; way++)
        names[way] = six_loops[way].name;
    Box body = page_body(canvas);
    Bars bars = {
        .box = {body.x + 210, body.y, body.width - 360, body.height},
        .count = SIX_LOOPS,
        .max = measured->way[SIX_LOOPS - 1],
        .horizontal = true};
    bars_draw_in(canvas, &bars, measured->way, COLOR_MUTED);
    bars_draw_one(canvas, &bars, SIX_LOOPS - 1,
                  measured->way[SIX_LOOPS - 1], theme_color(COLOR_INK));
    bars_names(canvas, &bars, names);
    for (size_t way = 0; way < SIX_LOOPS; way++) {
        char text[60];
        double gain =
            measured->way[way] / measured->way[way > 0 ? way - 1 : 0];
        snprintf(text, sizeof text, way == 0 ? "%.2f" : "%.2f,  × %.1f",
                 measured->way[way], gain);
        bars_value(canvas, &bars, way, measured->way[way],
                   (BarText){text, COLOR_INK});
    }
    Box last = bars_slot(&bars, SIX_LOOPS - 1);
    label_print(canvas, box_right(last) - 14, box_center(last).y,
                (Style){SIZE_BODY, COLOR_PAPER, .bold = true,
                        .align = ALIGN_RIGHT, .middle = true},
                "%.0f times the second bar", times(measured));
}

void figure_steps(Workbook *book, const Measured *measured)
{
    char title[120];
    snprintf(title, sizeof title,
             "The same bits, %.0f times as fast: how the loops go decides",
             times(measured));
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, measured->processor, title,
        "Billions of multiply-adds a second on one thread, those with 0 "
        "too; × the bar above. Those in float give the same bits.",
        .alt = "Six bars for one product: neuron by neuron in double and, "
               "as long, in float; then each about twice as long as the "
               "one above: input by input, in panels, in tiles, and "
               "without zeros.",
        .caption = "Six ways to compute one product."});
    draw_bars(canvas, measured);
    workbook_figure(book, canvas, "steps");
}
