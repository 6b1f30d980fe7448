// The mistakes that the network was surest of.
#include "figures.h"

#include "corner_note.h"
#include "draw/bars.h"
#include "where_wrong.h"

enum { ACROSS = 8, SHOWN = 16, CELL = 5 };

// An output in words, in print, and as a bar that ends at 1; below box.y.
static void draw_output(Canvas *canvas, Box box, const char *name,
                        double output)
{
    double y = box.y + 20;
    label_draw(canvas, box.x, y, name, STYLE_TITLE);
    label_draw(canvas, box_right(box), y, number_fixed(output, 3).text,
               style_aligned(STYLE_TICK, ALIGN_RIGHT));
    bars_share(canvas, (Box){box.x, y + 6, box.width, 6}, output,
               COLOR_ACTIVATION, COLOR_MUTED);
}

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
    box.y = box_bottom(box);
    draw_output(canvas, box, PHRASE("says %d", p->predicted[digit]),
                predictions_confidence(p, digit));
    box.y += 32;
    draw_output(canvas, box, PHRASE("is %zu", label), p->a[digit][label]);
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
                   "not."});
    for (size_t i = 0; i < SHOWN && i < where->count; i++)
        draw_mistake(canvas, where, i);
    workbook_figure(book, canvas, "mistakes");
}
