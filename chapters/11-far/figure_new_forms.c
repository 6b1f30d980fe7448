// One digit and the forms in which a network meets it, epoch after epoch.
#include "figures.h"
#include "forms_strip.h"

void figure_new_forms(Workbook *book, const NewForms *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER,
        PHRASE("training digit %zu, %s", it->digit, digits_name(it->label)),
        "One digit becomes a new one in every epoch",
        "Turned, stretched and slanted; then warped besides. Below, the "
        "same warp on ruled paper.",
        .alt = "Three rows of seven tiles. The first two show one digit, "
               "each time a little different in slant, size and stroke; "
               "the third shows a grid of lines that is bent in the same "
               "way as the digit above it.",
        .caption = "Nobody wrote these. A network that meets them cannot "
                   "learn by heart where the ink lies."});
    const FormsRow rows[] = {{"", it->affine},
                             {"warped\nbesides", it->elastic},
                             {"what the warp\ndoes to lines", it->grid}};
    forms_strip_draw(canvas, it, rows, COUNT_OF(rows));
    workbook_figure(book, canvas, "new-forms");
}
