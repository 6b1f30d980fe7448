// How the gradient of a matrix is made of a column and a row.
#include "digit_network.h"
#include "draw/ledger.h"
#include "figures.h"
#include "matrix_limits.h"
#include "nn/vector.h"
#include "real_digit.h"

enum { CELL = 44 };

// The numbers of rows and columns.
static const Style INDEX = {SIZE_SMALL, COLOR_SECONDARY,
                            .align = ALIGN_CENTER, .middle = true};

static const double LEDGER_X = 812;

// The maps of δ, a and their product, and where they are.
typedef struct {
    Heatmap column, row, product;
    Box column_box, row_box, product_box;
} Outer;

static Outer draw_outer(Canvas *canvas, const RealDigit *digit)
{
    const double *delta = digit->step->delta[1];
    const double *a = digit->step->a[0];
    const double *g = digit->step->gradient->layers[1].weights.at;
    Scale signed_scale = heatmap_scale(SCALE_SIGNED, delta, DIGITS_CLASSES);
    Scale ink = {SCALE_INK, 1};
    Outer o;
    o.column = heatmap_cells(delta, DIGITS_CLASSES, 1, signed_scale, CELL);
    o.column.cell_width = 66;
    o.row = heatmap_cells(a, 1, DIGIT_HIDDEN, ink, CELL);
    o.product =
        heatmap_cells(g, DIGITS_CLASSES, DIGIT_HIDDEN, signed_scale, CELL);
    o.column_box = heatmap_draw(canvas, 76, 280, &o.column);
    o.product_box = heatmap_draw(canvas, 160, 280, &o.product);
    o.row_box = heatmap_draw(canvas, 160, 222, &o.row);
    heatmap_print_values(canvas, o.column_box, &o.column,
                         signed_scale.limit < .002 ? 5 : 3, SIZE_LEAST);
    heatmap_print_values(canvas, o.row_box, &o.row, 2, SIZE_LEAST);
    double low = box_bottom(o.product_box) + 16;
    matrix_limits(canvas, (Point){box_right(o.product_box), low},
                  signed_scale, ALIGN_RIGHT);
    return o;
}

static void name_outer(Canvas *canvas, const Outer *o)
{
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = box_center(heatmap_row(o->column_box, &o->column, j));
        label_print(canvas, o->column_box.x - 14, at.y, INDEX, "%zu", j);
    }
    for (size_t k = 0; k < DIGIT_HIDDEN; k++) {
        Point at = box_center(heatmap_column(o->row_box, &o->row, k));
        label_print(canvas, at.x, o->row_box.y - 14, INDEX, "%zu", k + 1);
    }
    label_draw(canvas, box_center(o->column_box).x,
               box_center(o->row_box).y, "$\\error{\\delta}\\,a^T$",
               style_middle(STYLE_RULE, ALIGN_CENTER));
}

// Lights δ_j and its row, a_k and its column, and the cell where they meet.
static void light_outer(Canvas *canvas, const Outer *o, size_t j, size_t k)
{
    Box d = heatmap_row(o->column_box, &o->column, j);
    Box a = heatmap_column(o->row_box, &o->row, k);
    Box row = heatmap_row(o->product_box, &o->product, j);
    Box column = heatmap_column(o->product_box, &o->product, k);
    canvas_arrow(canvas, (Point){box_right(d) + 3, box_center(d).y},
                 (Point){row.x - 4, box_center(d).y},
                 pen_of(COLOR_ERROR, WIDTH_DATA));
    canvas_arrow(canvas, (Point){box_center(a).x, box_bottom(a) + 3},
                 (Point){box_center(a).x, column.y - 4},
                 pen_of(COLOR_ACTIVATION, WIDTH_DATA));
    heatmap_highlight(canvas, d, COLOR_ERROR);
    heatmap_highlight(canvas, row, COLOR_ERROR);
    heatmap_highlight(canvas, a, COLOR_ACTIVATION);
    heatmap_highlight(canvas, column, COLOR_ACTIVATION);
    Box cell = heatmap_cell(o->product_box, &o->product, j, k);
    canvas_frame(canvas, box_grown(cell, 1), pen_of(COLOR_INK, WIDTH_RING));
}

static void outer_ledger(Canvas *canvas, const RealDigit *digit, size_t j,
                         size_t k)
{
    double delta = digit->step->delta[1][j];
    double a = digit->step->a[0][k];
    double g =
        digit->step->gradient->layers[1].weights.at[j * DIGIT_HIDDEN + k];
    Ledger ledger = {
        {"$\\partial C/\\partial w_{jk} = \\error{\\delta_j}\\,a_k$"},
        {"A row is all activations, tinted by one error. A column is all "
         "errors, weighed by one activation. Where either is 0 nothing is "
         "learned."},
        3,
        {{.name = phrase("error of output %zu", j),
          .value = phrase("%s", number_signed(delta).text),
          .color = COLOR_ERROR},
         {.name = phrase("what neuron %zu sent", k + 1),
          .value = phrase("\\times\\,%s", number_plain(a).text),
          .color = COLOR_ACTIVATION},
         ledger_result(
             PHRASE("$\\partial C/\\partial w_{%zu,\\,%zu}$", j, k + 1),
             phrase("%s", number_signed(g).text), theme_sign(g))}};
    ledger_draw(canvas, (Box){LEDGER_X, 222, 340, 400}, &ledger);
}

void figure_outer_product(Workbook *book, const RealDigit *digit)
{
    size_t k = vector_argmax(digit->step->a[0], DIGIT_HIDDEN);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "output layer of 784-16-10",
        "One column times one row: all 160 gradients at once",
        "Left: the error of each output. Top: the activation of each "
        "hidden neuron. Between: every one times every other.",
        "A column of ten errors, a row of sixteen activations, and the "
        "table of their 160 products, where one row stands out for each "
        "large error and one column for each large activation.",
        "The gradient of a layer's weights is the outer product of its "
        "errors and its inputs."});
    Outer o = draw_outer(canvas, digit);
    name_outer(canvas, &o);
    light_outer(canvas, &o, digit->label, k);
    outer_ledger(canvas, digit, digit->label, k);
    workbook_figure(book, canvas, "outer-product");
}
