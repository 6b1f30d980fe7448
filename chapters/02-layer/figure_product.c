// Draws product.png: z = W x + b as grids at their true shapes: a pixel of
// the figure for each weight.  One row is lit, and folded back into a
// picture below.
#include "figures.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "draw/reckon.h"
#include "layer.h"
#include "nn/vector.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS };
enum { ROW_PIXELS = 26, TILE_CELL = 8, NUMBER_PIXELS = 84 };

static const double LEFT = 70, TOP = 200, TILES = 516;
static const double COLUMN = 750, BIASES = 822, SUMS = 938, ANSWERS = 1064;

// The three vectors, one cell a neuron, with the numbers printed in them.
typedef struct {
    const char *symbol, *shape;
    const double *values;
    double x;
    Scale scale;
} Column;

static const Style SHAPE = {SIZE_TICK, COLOR_SECONDARY, .bold = false};

static void draw_name(Canvas *canvas, double x, const char *symbol,
                      const char *shape)
{
    Box box = label_draw(canvas, x, TOP - 14, symbol,
                         (Style){SIZE_RULE, COLOR_INK, .bold = false});
    label_draw(canvas, box.x + box.width + 8, TOP - 14, shape, SHAPE);
}

static void light(Canvas *canvas, Box box)
{
    canvas_frame(canvas, box_grown(box, 2),
                 (Pen){theme_color(COLOR_ERROR), WIDTH_DATA, false});
}

// ---- the line z = W x + b ----------------------------------------------

static Box draw_matrix(Canvas *canvas, const Lesson *lesson, Scale scale)
{
    const Layer *layer = ten_layer(&lesson->templates);
    Heatmap map = {layer->weights.at, TEN, PIXELS, scale, 1,
                   ROW_PIXELS,        0,   false};
    draw_name(canvas, LEFT, "$W$", "[10][784]");
    Box box = heatmap_draw(canvas, LEFT, TOP, &map);
    for (size_t j = 0; j < TEN; j++) {
        Box row = heatmap_row(box, &map, j);
        bool lit = j == lesson->row;
        label_print(canvas, LEFT - 9, box_center(row).y,
                    (Style){SIZE_TICK, lit ? COLOR_ERROR : COLOR_SECONDARY,
                            .bold = lit, .align = ALIGN_RIGHT,
                            .middle = true},
                    "%zu", j);
    }
    light(canvas, heatmap_row(box, &map, lesson->row));
    return box;
}

static void draw_input(Canvas *canvas, const Lesson *lesson)
{
    Heatmap map = {lesson->x, PIXELS, 1, {SCALE_INK, 1}, 18, 1, 0, false};
    draw_name(canvas, COLUMN - 14, "$x$", "[784]");
    light(canvas, heatmap_draw(canvas, COLUMN, TOP, &map));
}

static void draw_column(Canvas *canvas, const Column *column, size_t row)
{
    Heatmap map = {column->values, TEN,        1, column->scale,
                   NUMBER_PIXELS,  ROW_PIXELS, 0, false};
    draw_name(canvas, column->x, column->symbol, column->shape);
    Box box = heatmap_draw(canvas, column->x, TOP, &map);
    heatmap_print_values(canvas, box, &map, 3, SIZE_TICK);
    light(canvas, heatmap_row(box, &map, row));
}

static void draw_columns(Canvas *canvas, const Lesson *lesson)
{
    const Ten *ten = &lesson->templates;
    const Layer *layer = ten_layer(ten);
    double limit = vector_max_abs(ten->z, TEN);
    limit = limit > vector_max_abs(layer->biases, TEN)
                ? limit
                : vector_max_abs(layer->biases, TEN);
    Scale scale = {SCALE_SIGNED, limit > 0 ? limit : 1};
    const Column columns[] = {
        {"$b$", "[10]", layer->biases, BIASES, scale},
        {"$z$", "[10]", ten->z, SUMS, scale},
        {"$a$", "[10]", ten->a, ANSWERS, {SCALE_INK, 1}}};
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        draw_column(canvas, &columns[i], lesson->row);
}

static void draw_signs(Canvas *canvas, Box matrix)
{
    double y = box_center(matrix).y, wide = NUMBER_PIXELS / 1.2;
    const struct {
        double left, right;
        const char *sign;
    } signs[] = {{matrix.x + matrix.width, COLUMN, "$\\cdot$"},
                 {COLUMN + 15, BIASES, "$+$"},
                 {BIASES + wide, SUMS, "$=$"},
                 {SUMS + wide, ANSWERS, "$\\sigma$"}};
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        label_draw(canvas, (signs[i].left + signs[i].right) / 2, y,
                   signs[i].sign,
                   (Style){SIZE_RULE, COLOR_SECONDARY,
                           .align = ALIGN_CENTER, .middle = true});
}

// ---- the lit row, followed ---------------------------------------------

static void draw_sign_between(Canvas *canvas, Box left, Box right,
                              const char *sign)
{
    label_draw(canvas, (left.x + left.width + right.x) / 2,
               box_center(left).y, sign,
               (Style){SIZE_TITLE, COLOR_SECONDARY, .align = ALIGN_CENTER,
                       .middle = true});
}

static void draw_caption(Canvas *canvas, Box tile, const char *text)
{
    label_draw(canvas, tile.x, tile.y - 12, text, STYLE_NOTE);
}

static void draw_folded(Canvas *canvas, const Lesson *lesson, Box matrix,
                        Scale scale)
{
    const Layer *layer = ten_layer(&lesson->templates);
    Neuron neuron = layer_neuron(layer, lesson->row);
    double pushes[PIXELS];
    neuron_contributions(neuron, lesson->x, pushes);
    Heatmap weights = heatmap_tile(neuron.weights, scale, TILE_CELL);
    Heatmap products = weights;
    products.values = pushes;
    Box w = heatmap_draw(canvas, LEFT, TILES, &weights);
    double step = (matrix.width - w.width) / 2;
    Box x = heatmap_digit(canvas, LEFT + step, TILES, lesson->x, TILE_CELL);
    Box wx = heatmap_draw(canvas, LEFT + 2 * step, TILES, &products);
    char text[64];
    snprintf(text, sizeof text, "row %zu of $W$, as a picture",
             lesson->row);
    draw_caption(canvas, w, text);
    draw_caption(canvas, x, "$x$, as a picture");
    draw_caption(canvas, wx, "their products");
    light(canvas, w);
    draw_sign_between(canvas, w, x, "×");
    draw_sign_between(canvas, x, wx, "=");
    heatmap_scale_bar(canvas, (Point){LEFT, w.y + w.height + 46}, 320,
                      scale, "weight, and product");
}

static void draw_entry(Canvas *canvas, double y, const char *words,
                       double value, int decimals)
{
    label_draw(canvas, BIASES, y, words, STYLE_WORDS);
    label_draw(canvas, ANSWERS + 60, y,
               number_signed_fixed(value, decimals).text,
               (Style){SIZE_BODY, theme_sign(value), .bold = true,
                       .align = ALIGN_RIGHT});
}

static void draw_result(Canvas *canvas, double y, const char *name,
                        const char *number)
{
    canvas_fill_round(canvas, (Box){ANSWERS - 40, y - 25, 110, 37}, 7,
                      theme_color(COLOR_TINT));
    label_draw(canvas, BIASES, y, name,
               (Style){SIZE_MATH, COLOR_INK, .bold = false});
    label_draw(
        canvas, ANSWERS + 60, y, number,
        (Style){SIZE_MATH, COLOR_INK, .bold = true, .align = ALIGN_RIGHT});
}

static void draw_ledger(Canvas *canvas, const Lesson *lesson)
{
    const Ten *ten = &lesson->templates;
    size_t j = lesson->row;
    double b = ten_layer(ten)->biases[j], y = TILES + 12;
    double terms[] = {ten->z[j] - b, b};
    int decimals = reckon_decimals(terms, 2, RECKON_SAME, 4);
    char text[200];
    snprintf(text, sizeof text, "the sum of the products");
    draw_entry(canvas, y, text, terms[0], decimals);
    snprintf(text, sizeof text, "the bias $b_%zu$", j);
    draw_entry(canvas, y + 34, text, b, decimals);
    canvas_line(canvas, (Point){ANSWERS - 40, y + 47},
                (Point){ANSWERS + 70, y + 47},
                (Pen){theme_color(COLOR_SECONDARY), WIDTH_LINE, false});
    snprintf(text, sizeof text, "$z_%zu$", j);
    Number z = number_signed_fixed(ten->z[j], decimals);
    draw_result(canvas, y + 84, text, z.text);
    reckon_note(canvas,
                PHRASE("%s %s",
                       number_signed_fixed(terms[0], decimals).text,
                       number_signed_fixed(b, decimals).text),
                z.text);
    snprintf(text, sizeof text, "$a_%zu = \\sigma(z_%zu)$", j, j);
    draw_result(canvas, y + 140, text, number_plain(ten->a[j]).text);
    size_t answer = vector_argmax(ten->a, TEN);
    snprintf(text, sizeof text,
             "The largest of the ten answers is that of neuron %zu: the "
             "layer says %zu. The digit is a %d.",
             answer, answer, lesson->label);
    label_paragraph(canvas, (Point){BIASES, y + 192}, 320, text,
                    STYLE_WORDS);
}

// ---- the sheet ---------------------------------------------------------

static Canvas *product_page(const Lesson *lesson)
{
    const Ten *ten = &lesson->templates;
    char title[200], note[64], alt[600];
    snprintf(note, sizeof note, "digit %zu of the test set", lesson->index);
    snprintf(title, sizeof title,
             "One line of algebra, ten neurons: row %zu alone makes z = %s",
             lesson->row, number_signed(ten->z[lesson->row]).text);
    snprintf(
        alt, sizeof alt,
        "The matrix W with 10 rows of 784 weights, the column x of 784 "
        "pixels, and the columns b, z and a of ten numbers each. Row "
        "%zu is lit in all of them. Below, that row as a 28 by 28 "
        "picture times the digit gives the products; their sum plus "
        "the bias is z = %s, a = %s.",
        lesson->row, number_signed(ten->z[lesson->row]).text,
        number_plain(ten->a[lesson->row]).text);
    return page_new(&(PageText){
        PAGE_TALL, "2 · The layer", note, title,
        "Every weight is a line one pixel wide. The framed row meets all "
        "784 pixels of x and leaves one number in z.",
        alt,
        "z = W x + b with its shapes. The framed row is followed below, "
        "folded back into a picture.",
        "build/02-layer"});
}

void figure_product(Workbook *book, const Lesson *lesson)
{
    Canvas *canvas = product_page(lesson);
    const Layer *layer = ten_layer(&lesson->templates);
    Scale scale =
        heatmap_scale(SCALE_SIGNED, layer->weights.at, TEN * PIXELS);
    Box matrix = draw_matrix(canvas, lesson, scale);
    draw_input(canvas, lesson);
    draw_columns(canvas, lesson);
    draw_signs(canvas, matrix);
    draw_folded(canvas, lesson, matrix, scale);
    draw_ledger(canvas, lesson);
    workbook_figure(book, canvas, "product");
}
