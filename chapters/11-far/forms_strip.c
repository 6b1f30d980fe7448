#include "forms_strip.h"

enum { CELL = 5 };

static const double GAP = 12, HEAD = 8, FIRST_ROW = 22;

static double tile_x(size_t column)
{
    double side = heatmap_tile_side(CELL);
    double room = THEME_PAGE_WIDTH - 2 * THEME_MARGIN - side;
    return THEME_MARGIN + (double)column * room / FORMS;
}

static double tile_y(const Canvas *canvas, size_t row)
{
    double step = heatmap_tile_side(CELL) + GAP;
    return page_body(canvas).y + FIRST_ROW + (double)row * step;
}

void forms_strip_head(Canvas *canvas, size_t column, const char *text)
{
    label_draw(canvas, tile_x(column), page_body(canvas).y + HEAD, text,
               STYLE_NAME);
}

void forms_strip_name(Canvas *canvas, size_t row, const char *text)
{
    double side = heatmap_tile_side(CELL);
    Point at = {THEME_MARGIN, tile_y(canvas, row) + side / 2 - 4};
    label_paragraph(canvas, at, side, text, STYLE_WORDS);
}

Box forms_strip_tile(Canvas *canvas, size_t row, size_t column,
                     const double *pixels)
{
    return heatmap_digit(canvas, tile_x(column), tile_y(canvas, row),
                         pixels, CELL);
}

void forms_strip_draw(Canvas *canvas, const NewForms *it,
                      const FormsRow *rows, size_t count)
{
    forms_strip_head(canvas, 0, "the digit");
    forms_strip_tile(canvas, 0, 0, it->plain);
    for (size_t epoch = 1; epoch <= FORMS; epoch++)
        forms_strip_head(canvas, epoch, PHRASE("epoch %zu", epoch));
    for (size_t row = 0; row < count; row++) {
        forms_strip_name(canvas, row, rows[row].name);
        for (size_t epoch = 1; epoch <= FORMS; epoch++)
            forms_strip_tile(canvas, row, epoch,
                             rows[row].tiles[epoch - 1]);
    }
}
