// The mistakes that the network was surest of.
#include "figures.h"

#include "corner_note.h"
#include "draw/figure.h"
#include "where_wrong.h"

enum { ACROSS = 8, SHOWN = 16, CELL = 5 };

static void draw_mistake(Canvas *canvas, const WhereWrong *where,
                         size_t slot)
{
    const Predictions *p = &where->predictions;
    size_t digit = where->wrong[slot], label = p->labels[digit];
    double step = heatmap_tile_step(CELL, ACROSS), x[DIGITS_PIXELS];
    double left = THEME_MARGIN + (double)(slot % ACROSS) * step;
    double top = 156 + (double)(slot / ACROSS) * 206;
    digits_input(where->digits, digit, x);
    Box box = heatmap_digit(canvas, left, top, x, CELL);
    label_print(canvas, left, top + box.height + 22, STYLE_NAME,
                "says %d, is %zu", p->predicted[digit], label);
    label_print(canvas, left, top + box.height + 43, STYLE_TICK,
                "%.3f, %.3f", predictions_confidence(p, digit),
                p->a[digit][label]);
}

void figure_mistakes(Workbook *book, const WhereWrong *where,
                     const Run *run)
{
    if (where->count == 0)
        return;
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, corner_note(run).text,
        "The network can be sure and wrong",
        "The worst mistakes on the test digits. Below each: the output of "
        "the answer given, and that of the true one.",
        .alt = "Sixteen test digits with the wrong answer, the true label "
               "and both outputs. Some are hard for people too, others "
               "are plain.",
        .caption = "The mistakes that the network was surest of. Some of "
                   "these digits would make people hesitate, others would "
                   "not.",
        .source = FIGURES_SOURCE});
    for (size_t i = 0; i < SHOWN && i < where->count; i++)
        draw_mistake(canvas, where, i);
    workbook_figure(book, canvas, "mistakes");
}
