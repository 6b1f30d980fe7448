// One digit and the forms in which a network meets it, epoch after epoch.
#include "figures.h"
#include "new_forms.h"

enum { CELL = 5 };

static const double GAP = 12;

// Where the tile of an epoch begins; 0: of the digit as it is.
static double tile_x(size_t epoch)
{
    double side = heatmap_tile_side(CELL);
    double room = THEME_PAGE_WIDTH - 2 * THEME_MARGIN - side;
    return THEME_MARGIN + (double)epoch * room / FORMS;
}

static void draw_heads(Canvas *canvas, double y)
{
    for (size_t epoch = 0; epoch <= FORMS; epoch++)
        label_draw(canvas, tile_x(epoch), y,
                   epoch == 0 ? "the digit" : PHRASE("epoch %zu", epoch),
                   STYLE_NAME);
}

// The tiles of one way, its name before them unless the digit stands there;
// returns where the next row begins.
static double draw_row(Canvas *canvas, double y, const char *words,
                       const double tiles[][DIGITS_PIXELS])
{
    double side = heatmap_tile_side(CELL);
    label_paragraph(canvas, (Point){THEME_MARGIN, y + side / 2 - 4}, side,
                    words, STYLE_WORDS);
    for (size_t epoch = 0; epoch < FORMS; epoch++)
        heatmap_digit(canvas, tile_x(epoch + 1), y, tiles[epoch], CELL);
    return y + side + GAP;
}

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
    double y = page_body(canvas).y + 8;
    draw_heads(canvas, y);
    y += 14;
    heatmap_digit(canvas, tile_x(0), y, it->plain, CELL);
    y = draw_row(canvas, y, "", it->affine);
    y = draw_row(canvas, y, "warped\nbesides", it->elastic);
    draw_row(canvas, y, "what the warp\ndoes to lines", it->grid);
    workbook_figure(book, canvas, "new-forms");
}
