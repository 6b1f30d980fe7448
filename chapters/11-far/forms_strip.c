#include "forms_strip.h"

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

static void draw_row(Canvas *canvas, double y, const FormsRow *row)
{
    double side = heatmap_tile_side(CELL);
    label_paragraph(canvas, (Point){THEME_MARGIN, y + side / 2 - 4}, side,
                    row->name, STYLE_WORDS);
    for (size_t epoch = 0; epoch < FORMS; epoch++)
        heatmap_digit(canvas, tile_x(epoch + 1), y, row->tiles[epoch],
                      CELL);
}

void forms_strip_draw(Canvas *canvas, const NewForms *it,
                      const FormsRow *rows, size_t count)
{
    double y = page_body(canvas).y + 8;
    draw_heads(canvas, y);
    y += 14;
    heatmap_digit(canvas, tile_x(0), y, it->plain, CELL);
    for (size_t i = 0; i < count; i++)
        draw_row(canvas, y + (double)i * (heatmap_tile_side(CELL) + GAP),
                 &rows[i]);
}
