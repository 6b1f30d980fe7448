// One digit with thicker and thinner strokes, and with all that the last
// committee's networks meet.
#include "figures.h"
#include "forms_strip.h"

void figure_other_pens(Workbook *book, const NewForms *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER,
        PHRASE("training digit %zu, %s", it->digit, digits_name(it->label)),
        "Other pens: strokes become thicker or thinner",
        "In each epoch another share. Below, turned, stretched, slanted, "
        "moved and warped besides.",
        .alt =
            "Three rows of seven tiles. In the first, the strokes of one "
            "digit are thicker in some tiles and thinner in others, and "
            "nothing else changes; in the second it also leans, lies "
            "and bends differently in each; the third shows a grid of "
            "lines, changed in the same way as the digit above it.",
        .caption = "One digit, written with other pens."});
    const FormsRow rows[] = {{"", it->thick},
                             {"everything\ntogether", it->records},
                             {"what that\ndoes to lines", it->ruled}};
    forms_strip_draw(canvas, it, rows, COUNT_OF(rows));
    workbook_figure(book, canvas, "other-pens");
}
