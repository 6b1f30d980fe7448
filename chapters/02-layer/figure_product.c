// Draws product.png: z = W x + b as grids at their true shapes: a pixel of
// the figure for each weight.  One row is lit, and folded back into a
// picture below.
#include "figures.h"

#include <math.h>

#include "draw/addition.h"
#include "draw/reckon.h"
#include "nn/vector.h"
#include "row_by_hand.h"

enum { ROW_PIXELS = 26, TILE_CELL = 8, NUMBER_PIXELS = 84 };

static const double LEFT = 70, TOP = 200, TILES = 516;
static const double COLUMN = 750, BIASES = 822, SUMS = 938, ANSWERS = 1064;

typedef struct {
    Canvas *canvas;
    const ShownDigit *shown;
    const TenNeurons *ten;
    const Layer *layer; // theirs
    const RowByHand *row;
    size_t lit;  // the row's place
    Scale scale; // of weights and products
} Figure;

static void draw_name(Canvas *canvas, double x, const char *symbol,
                      const char *shape)
{
    Box box = label_draw(canvas, x, TOP - 14, symbol, STYLE_RULE);
    label_draw(canvas, box_right(box) + 8, TOP - 14, shape, STYLE_TICK);
}

static void light(Canvas *canvas, Box box)
{
    canvas_frame(canvas, box_grown(box, 2),
                 pen_of(COLOR_ERROR, WIDTH_DATA));
}

// ---- the line z = W x + b ----------------------------------------------

static Box draw_matrix(const Figure *figure)
{
    Canvas *canvas = figure->canvas;
    Heatmap map = heatmap_cells(figure->layer->weights.at, DIGITS_CLASSES,
                                DIGITS_PIXELS, figure->scale, ROW_PIXELS);
    map.cell_width = 1;
    draw_name(canvas, LEFT, "$W$", "[10][784]");
    Box box = heatmap_draw(canvas, LEFT, TOP, &map);
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        bool lit = j == figure->lit;
        label_print(
            canvas, LEFT - 9, box_center(heatmap_row(box, &map, j)).y,
            (Style){SIZE_TICK, lit ? COLOR_ERROR : COLOR_SECONDARY,
                    .bold = lit, .align = ALIGN_RIGHT, .middle = true},
            "%zu", j);
    }
    light(canvas, heatmap_row(box, &map, figure->lit));
    return box;
}

static void draw_input(const Figure *figure)
{
    Heatmap map = heatmap_cells(figure->shown->x, DIGITS_PIXELS, 1,
                                (Scale){SCALE_INK, 1}, 1);
    map.cell_width = 18;
    draw_name(figure->canvas, COLUMN - 14, "$x$", "[784]");
    light(figure->canvas, heatmap_draw(figure->canvas, COLUMN, TOP, &map));
}

// A vector, one cell a neuron, with the numbers printed in them.
static void draw_column(const Figure *figure, const char *symbol,
                        const double *values, double x, Scale scale)
{
    Heatmap map =
        heatmap_cells(values, DIGITS_CLASSES, 1, scale, ROW_PIXELS);
    map.cell_width = NUMBER_PIXELS;
    draw_name(figure->canvas, x, symbol, "[10]");
    Box box = heatmap_draw(figure->canvas, x, TOP, &map);
    heatmap_print_values(figure->canvas, box, &map, 3, SIZE_TICK);
    light(figure->canvas, heatmap_row(box, &map, figure->lit));
}

static void draw_columns(const Figure *figure)
{
    const double *b = figure->layer->biases, *z = figure->ten->z;
    double limit = fmax(vector_max_abs(b, DIGITS_CLASSES),
                        vector_max_abs(z, DIGITS_CLASSES));
    Scale scale = {SCALE_SIGNED, limit > 0 ? limit : 1};
    draw_column(figure, "$b$", b, BIASES, scale);
    draw_column(figure, "$z$", z, SUMS, scale);
    draw_column(figure, "$a$", figure->ten->a, ANSWERS,
                (Scale){SCALE_INK, 1});
}

static void draw_signs(Canvas *canvas, Box matrix)
{
    double y = box_center(matrix).y, wide = NUMBER_PIXELS / 1.2;
    const struct {
        double left, right;
        const char *sign;
    } signs[] = {{box_right(matrix), COLUMN, "·"},
                 {COLUMN + 15, BIASES, "$+$"},
                 {BIASES + wide, SUMS, "$=$"},
                 {SUMS + wide, ANSWERS, "$\\sigma$"}};
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        label_draw(
            canvas, (signs[i].left + signs[i].right) / 2, y, signs[i].sign,
            (Style){i == 0 ? SIZE_TITLE : SIZE_RULE, COLOR_INK,
                    .bold = i == 0, .align = ALIGN_CENTER, .middle = true});
}

// ---- the lit row, followed ---------------------------------------------

static void draw_caption(Canvas *canvas, Box tile, const char *text)
{
    label_draw(canvas, tile.x, tile.y - 12, text, STYLE_NOTE);
}

static void draw_folded(const Figure *figure, Box matrix)
{
    Canvas *canvas = figure->canvas;
    const double *row = matrix_row(figure->layer->weights, figure->lit);
    Box w = heatmap_draw_tile(canvas, (Point){LEFT, TILES}, row,
                              figure->scale, TILE_CELL);
    double step = (matrix.width - w.width) / 2;
    Box x = heatmap_digit(canvas, LEFT + step, TILES, figure->shown->x,
                          TILE_CELL);
    Box wx =
        heatmap_draw_tile(canvas, (Point){LEFT + 2 * step, TILES},
                          figure->row->product, figure->scale, TILE_CELL);
    draw_caption(canvas, w,
                 PHRASE("row %zu of $W$, as a picture", figure->lit));
    draw_caption(canvas, x, "$x$, as a picture");
    draw_caption(canvas, wx, "their products");
    light(canvas, w);
    addition_sign(canvas, w, x, "×");
    addition_sign(canvas, x, wx, "=");
    heatmap_scale_bar(canvas, (Point){LEFT, box_bottom(w) + 46}, 320,
                      figure->scale, "weight, and product");
}

static void draw_ledger(const Figure *figure)
{
    const TenNeurons *ten = figure->ten;
    size_t j = figure->lit, answer = vector_argmax(ten->a, DIGITS_CLASSES);
    double b = figure->row->b[0], y = TILES + 12;
    double terms[] = {ten->z[j] - b, b};
    Addition sum = {.canvas = figure->canvas,
                    .left = BIASES,
                    .right = ANSWERS + 70,
                    .line = 110,
                    .box = 110,
                    .words = STYLE_WORDS,
                    .decimals = reckon_decimals(terms, 2, RECKON_SAME, 4)};
    addition_entry(&sum, y, "the sum of the products", terms[0],
                   theme_sign(terms[0]));
    addition_entry(&sum, y + 34, PHRASE("the bias $b_%zu$", j), b,
                   theme_sign(b));
    addition_line(&sum, y + 74);
    addition_result(&sum, y + 84, PHRASE("$z_%zu$", j),
                    number_signed_fixed(ten->z[j], sum.decimals).text);
    addition_note(&sum, terms[0], b, ten->z[j]);
    addition_result(&sum, y + 140, PHRASE("$a_%zu = \\sigma(z_%zu)$", j, j),
                    number_plain(ten->a[j]).text);
    label_paragraph(
        figure->canvas, (Point){BIASES, y + 192}, 320,
        PHRASE("The largest of the ten answers is that of neuron %zu: the "
               "layer says %zu. The digit is a %d.",
               answer, answer, figure->shown->label),
        STYLE_WORDS);
}

// ---- the figure ---------------------------------------------------------

static Canvas *product_page(const Figure *figure)
{
    const TenNeurons *ten = figure->ten;
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("image no. %zu of the test set", figure->shown->index),
        PHRASE(
            "One line of algebra, ten neurons: row %zu alone makes z = %s",
            figure->lit, number_signed(ten->z[figure->lit]).text),
        "Every weight is a line one pixel wide. The framed row meets all "
        "784 pixels of x and leaves one number in z.",
        PHRASE(
            "The matrix W with 10 rows of 784 weights, the column x of 784 "
            "pixels, and the columns b, z and a of ten numbers each. Row "
            "%zu is lit in all of them. Below, that row as a 28 by 28 "
            "picture times the digit gives the products; their sum plus "
            "the bias is z = %s, a = %s.",
            figure->lit, number_signed(ten->z[figure->lit]).text,
            number_plain(ten->a[figure->lit]).text),
        "z = W x + b with its shapes. The framed row is followed below, "
        "folded back into a picture."});
}

void figure_product(Workbook *book, const ShownDigit *shown,
                    const TenNeurons *templates, const RowByHand *row)
{
    Figure figure = {.shown = shown,
                     .ten = templates,
                     .layer = ten_neurons_layer(templates),
                     .row = row,
                     .lit = row->neuron[0]};
    figure.scale = heatmap_scale(SCALE_SIGNED, figure.layer->weights.at,
                                 DIGITS_CLASSES * DIGITS_PIXELS);
    figure.canvas = product_page(&figure);
    Box matrix = draw_matrix(&figure);
    draw_input(&figure);
    draw_columns(&figure);
    draw_signs(figure.canvas, matrix);
    draw_folded(&figure, matrix);
    draw_ledger(&figure);
    workbook_figure(book, figure.canvas, "product");
}
