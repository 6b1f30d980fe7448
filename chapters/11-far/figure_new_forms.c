// One digit and the forms in which a network meets it, epoch after epoch.
#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/page.h"
#include "figures.h"
#include "new_forms.h"

enum { CELL = 5 };

// A row of tiles with its words above it; returns where the next may begin.
static double draw_row(Canvas *canvas, double y, const char *words,
                       const double tiles[][DIGITS_PIXELS])
{
    Box body = page_body(canvas);
    double step = body.width / FORMS, bottom = y;
    label_draw(canvas, body.x, y + 12, words, STYLE_WORDS);
    for (size_t epoch = 0; epoch < FORMS; epoch++) {
        Box tile = heatmap_digit(canvas, body.x + (double)epoch * step,
                                 y + 24, tiles[epoch], CELL);
        bottom = tile.y + tile.height;
    }
    return bottom + 26;
}

void figure_new_forms(Workbook *book, const NewForms *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("training digit %zu, %s", it->digit, digits_name(it->label)),
        "One digit becomes a new one in every epoch",
        "From left to right: the first seven epochs. Below, the same warp "
        "on ruled paper.",
        .alt = "Three rows of seven tiles. The first two show one digit, "
               "each time a little different in slant, size and stroke; "
               "the third shows a grid of lines that is bent in the same "
               "way as the digit above it.",
        .caption = "Nobody wrote these. A network that meets them cannot "
                   "learn by heart where the ink lies.",
        .source = FIGURES_SOURCE});
    double y = page_body(canvas).y;
    y = draw_row(canvas, y, "turned, stretched, slanted", it->affine);
    y = draw_row(canvas, y, "warped besides", it->elastic);
    draw_row(canvas, y, "what the warp does to lines", it->grid);
    workbook_figure(book, canvas, "new-forms");
}
