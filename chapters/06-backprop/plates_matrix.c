// plates_matrix: what a matrix does on the way out, on the way back, and
// how the gradient of one is made of a column and a row.
#include "plates.h"

#include <stdio.h>

#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/ledger.h"
#include "draw/number.h"
#include "draw/page.h"
#include "nn/vector.h"

static const Style CENTERED = {SIZE_SMALL, COLOR_SECONDARY,
                               .align = ALIGN_CENTER, .middle = true};
static const Style SIGN = {SIZE_MATH, COLOR_INK, .align = ALIGN_CENTER,
                           .middle = true};

static Pen pen(Color color)
{
    return (Pen){theme_color(color), WIDTH_DATA, false};
}

// The limits of a scale, from which to which colour, beside a map.
static void draw_limits(Canvas *canvas, double x, double y, Scale scale,
                        Align align)
{
    Style style = {SIZE_TICK, COLOR_SECONDARY, .align = align,
                   .middle = true};
    if (scale.kind == SCALE_INK)
        label_draw(canvas, x, y, "0 … 1", style);
    else
        label_print(canvas, x, y, style, "\\negative{%s} … \\positive{%s}",
                    number_short(-scale.limit, true).text,
                    number_short(scale.limit, true).text);
}

// ---- the transpose -----------------------------------------------------

enum { SMALL_CELL = 30 };

// One reading of W: the vector above belongs to the columns, the vector on
// the right to the rows.
typedef struct {
    Canvas *canvas;
    double x;
    Heatmap above, matrix, beside;
    Box above_box, matrix_box, beside_box;
} Reading;

static const double MATRIX_Y = 288;

static Reading draw_reading(Canvas *canvas, double x, const DigitRun *run,
                            const double *above, Scale above_scale,
                            const double *beside, Scale beside_scale)
{
    const double *w = traced(run->trace, "weigh", 2, "W");
    Scale scale =
        heatmap_scale(SCALE_SIGNED, w, DIGITS_CLASSES * DIGIT_HIDDEN);
    Reading r = {.canvas = canvas, .x = x};
    r.above =
        (Heatmap){above,      1, DIGIT_HIDDEN, above_scale, SMALL_CELL,
                  SMALL_CELL, 0, false};
    r.matrix = (Heatmap){w,     DIGITS_CLASSES, DIGIT_HIDDEN,
                         scale, SMALL_CELL,     SMALL_CELL,
                         0,     false};
    r.beside = (Heatmap){beside,     DIGITS_CLASSES, 1, beside_scale,
                         SMALL_CELL, SMALL_CELL,     0, false};
    r.matrix_box = heatmap_draw(canvas, x, MATRIX_Y, &r.matrix);
    r.above_box = heatmap_draw(canvas, x, MATRIX_Y - 58, &r.above);
    r.beside_box =
        heatmap_draw(canvas, r.matrix_box.x + r.matrix_box.width + 36,
                     MATRIX_Y, &r.beside);
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = box_center(heatmap_row(r.beside_box, &r.beside, j));
        label_print(canvas, at.x + 24, at.y, CENTERED, "%zu", j);
    }
    double right = r.matrix_box.x + r.matrix_box.width;
    draw_limits(canvas, right, r.above_box.y - 14, above_scale,
                ALIGN_RIGHT);
    draw_limits(canvas, right, r.matrix_box.y + r.matrix_box.height + 14,
                scale, ALIGN_RIGHT);
    label_print(canvas, box_center(r.beside_box).x,
                r.matrix_box.y + r.matrix_box.height + 14,
                (Style){SIZE_TICK, COLOR_SECONDARY, .align = ALIGN_CENTER,
                        .middle = true},
                "±%s", number_short(beside_scale.limit, false).text);
    return r;
}

// Forward: the row of one output is lit, and its sum leaves on the right.
static void light_row(const Reading *r, size_t row)
{
    Box part = heatmap_row(r->matrix_box, &r->matrix, row);
    double middle = part.y + part.height / 2;
    heatmap_highlight(r->canvas, r->above_box, COLOR_ACTIVATION);
    heatmap_highlight(r->canvas, part, COLOR_ACTIVATION);
    heatmap_highlight(r->canvas,
                      heatmap_row(r->beside_box, &r->beside, row),
                      COLOR_ACTIVATION);
    canvas_arrow(r->canvas, (Point){part.x + part.width + 5, middle},
                 (Point){r->beside_box.x - 4, middle},
                 pen(COLOR_ACTIVATION));
    double x = box_center(r->above_box).x;
    canvas_arrow(r->canvas,
                 (Point){x, r->above_box.y + r->above_box.height + 5},
                 (Point){x, r->matrix_box.y - 4}, pen(COLOR_ACTIVATION));
}

// Backward: the column of one hidden neuron is lit, and its sum leaves at
// the top.
static void light_column(const Reading *r, size_t column)
{
    Box part = heatmap_column(r->matrix_box, &r->matrix, column);
    double middle = part.x + part.width / 2;
    heatmap_highlight(r->canvas, r->beside_box, COLOR_ERROR);
    heatmap_highlight(r->canvas, part, COLOR_ERROR);
    heatmap_highlight(r->canvas,
                      heatmap_column(r->above_box, &r->above, column),
                      COLOR_ERROR);
    canvas_arrow(r->canvas, (Point){middle, part.y - 5},
                 (Point){middle, r->above_box.y + r->above_box.height + 4},
                 pen(COLOR_ERROR));
    label_print(r->canvas, middle + 16, part.y - 16, CENTERED, "%zu",
                column + 1);
    double y = box_center(r->beside_box).y;
    canvas_arrow(r->canvas, (Point){r->beside_box.x - 5, y},
                 (Point){r->matrix_box.x + r->matrix_box.width + 4, y},
                 pen(COLOR_ERROR));
}

static void draw_words(const Reading *r, const char *head, Color color,
                       const char *above, const char *beside,
                       const char *rule, const char *numbers,
                       const char *meaning)
{
    label_draw(r->canvas, r->x, 196, head,
               (Style){SIZE_SUBTITLE, color, .bold = true});
    label_draw(r->canvas, r->x - 8, box_center(r->above_box).y, above,
               (Style){SIZE_MATH, COLOR_INK, .align = ALIGN_RIGHT,
                       .middle = true});
    label_draw(r->canvas, box_center(r->beside_box).x, MATRIX_Y - 22,
               beside, SIGN);
    double y = r->matrix_box.y + r->matrix_box.height;
    label_draw(r->canvas, r->x, y + 60, rule,
               (Style){SIZE_RULE, COLOR_INK, .bold = false});
    label_draw(r->canvas, r->x, y + 96, numbers,
               (Style){SIZE_BODY, COLOR_INK, .bold = false});
    label_paragraph(r->canvas, (Point){r->x, y + 124}, 500, meaning,
                    (Style){SIZE_BODY, COLOR_SECONDARY, .bold = false});
}

static void draw_forward(Canvas *canvas, const DigitRun *run, size_t j)
{
    const double *a = traced(run->trace, "squash", 1, "a");
    const double *z = traced(run->trace, "weigh", 2, "z");
    double b = traced(run->trace, "weigh", 2, "b")[j];
    Reading r =
        draw_reading(canvas, 84, run, a, (Scale){SCALE_INK, 1}, z,
                     heatmap_scale(SCALE_SIGNED, z, DIGITS_CLASSES));
    light_row(&r, j);
    char rule[120], numbers[160], meaning[200];
    snprintf(rule, sizeof rule,
             "$z_{%zu} = \\sum_k w_{%zu k} a_k + b_{%zu}$", j, j, j);
    snprintf(numbers, sizeof numbers,
             "16 products sum to %s; with the bias, %s",
             number_signed(z[j] - b).text, number_signed(z[j]).text);
    snprintf(meaning, sizeof meaning,
             "Along row %zu: everything that output %zu listens to.", j, j);
    draw_words(&r, "Forward: by rows", COLOR_ACTIVATION, "$a$", "$z$", rule,
               numbers, meaning);
}

static void draw_backward(Canvas *canvas, const DigitRun *run, size_t k)
{
    const double *back = traced(run->trace, "pass-back", 1, "dC_da");
    const double *delta = traced(run->trace, "output-error", 0, "delta");
    Reading r =
        draw_reading(canvas, 652, run, back,
                     heatmap_scale(SCALE_SIGNED, back, DIGIT_HIDDEN), delta,
                     heatmap_scale(SCALE_SIGNED, delta, DIGITS_CLASSES));
    light_column(&r, k);
    char rule[120], numbers[160], meaning[200];
    snprintf(rule, sizeof rule,
             "$(W^T\\error{\\delta})_{%zu} = \\sum_j w_{j\\,%zu} "
             "\\error{\\delta_j}$",
             k + 1, k + 1);
    snprintf(numbers, sizeof numbers, "10 products sum to %s",
             number_signed(back[k]).text);
    snprintf(meaning, sizeof meaning,
             "Down column %zu: everything that hidden neuron %zu speaks "
             "to.",
             k + 1, k + 1);
    draw_words(&r, "Backward: by columns", COLOR_ERROR,
               "$W^T\\error{\\delta}$", "$\\error{\\delta}$", rule, numbers,
               meaning);
}

void plate_transpose(Workbook *book, const DigitRun *run)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, PLATES_CHAPTER, "output layer of 784-16-10",
        "The way back reads the same matrix by its columns",
        "The same 160 weights in the same places. Numbers come in along "
        "one side and leave at the other.",
        "Twice the same matrix of 10 rows and 16 columns. On the left the "
        "activations enter at the top and each row's sum leaves on the "
        "right. On the right the errors enter there and each column's sum "
        "leaves at the top.",
        "Forward, a sum runs along a row; backward, down a column: that is "
        "all that the transpose means.",
        PLATES_SOURCE});
    draw_forward(canvas, run, run->label);
    draw_backward(canvas, run, digit_most_blamed(run));
    workbook_figure(book, canvas, "transpose");
}

// ---- the outer product -------------------------------------------------

enum { WIDE_CELL = 44, HIGH_CELL = 44 };

static const double LEDGER_X = 812;

// The maps of δ, a and their product, and where they are.
typedef struct {
    Heatmap column, row, product;
    Box column_box, row_box, product_box;
} Outer;

static Outer draw_outer(Canvas *canvas, const DigitRun *run)
{
    const double *delta = traced(run->trace, "output-error", 0, "delta");
    const double *a = traced(run->trace, "squash", 1, "a");
    const double *g = traced(run->trace, "gradients", 2, "dC_dW");
    Scale signed_scale = heatmap_scale(SCALE_SIGNED, delta, DIGITS_CLASSES);
    Scale ink = {SCALE_INK, 1};
    Outer o;
    o.column = (Heatmap){delta, DIGITS_CLASSES, 1, signed_scale,
                         66,    HIGH_CELL,      0, false};
    o.row =
        (Heatmap){a, 1, DIGIT_HIDDEN, ink, WIDE_CELL, HIGH_CELL, 0, false};
    o.product = (Heatmap){
        g, DIGITS_CLASSES, DIGIT_HIDDEN, signed_scale, WIDE_CELL, HIGH_CELL,
        0, false};
    o.column_box = heatmap_draw(canvas, 76, 280, &o.column);
    o.product_box = heatmap_draw(canvas, 160, 280, &o.product);
    o.row_box = heatmap_draw(canvas, 160, 222, &o.row);
    heatmap_print_values(canvas, o.column_box, &o.column,
                         signed_scale.limit < .002 ? 5 : 3, SIZE_LEAST);
    heatmap_print_values(canvas, o.row_box, &o.row, 2, SIZE_LEAST);
    double low = o.product_box.y + o.product_box.height + 16;
    draw_limits(canvas, o.product_box.x + o.product_box.width, low,
                signed_scale, ALIGN_RIGHT);
    return o;
}

static void name_outer(Canvas *canvas, const Outer *o)
{
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = box_center(heatmap_row(o->column_box, &o->column, j));
        label_print(canvas, o->column_box.x - 14, at.y, CENTERED, "%zu", j);
    }
    for (size_t k = 0; k < DIGIT_HIDDEN; k++) {
        Point at = box_center(heatmap_column(o->row_box, &o->row, k));
        label_print(canvas, at.x, o->row_box.y - 14, CENTERED, "%zu",
                    k + 1);
    }
    label_draw(canvas, box_center(o->column_box).x,
               box_center(o->row_box).y, "$\\error{\\delta}\\,a^T$",
               (Style){SIZE_RULE, COLOR_INK, .align = ALIGN_CENTER,
                       .middle = true});
}

// Lights δ_j and its row, a_k and its column, and the cell where they meet.
static void light_outer(Canvas *canvas, const Outer *o, size_t j, size_t k)
{
    Box d = heatmap_row(o->column_box, &o->column, j);
    Box a = heatmap_column(o->row_box, &o->row, k);
    Box row = heatmap_row(o->product_box, &o->product, j);
    Box column = heatmap_column(o->product_box, &o->product, k);
    canvas_arrow(canvas, (Point){d.x + d.width + 3, box_center(d).y},
                 (Point){row.x - 4, box_center(d).y}, pen(COLOR_ERROR));
    canvas_arrow(canvas, (Point){box_center(a).x, a.y + a.height + 3},
                 (Point){box_center(a).x, column.y - 4},
                 pen(COLOR_ACTIVATION));
    heatmap_highlight(canvas, d, COLOR_ERROR);
    heatmap_highlight(canvas, row, COLOR_ERROR);
    heatmap_highlight(canvas, a, COLOR_ACTIVATION);
    heatmap_highlight(canvas, column, COLOR_ACTIVATION);
    Box cell = heatmap_cell(o->product_box, &o->product, j, k);
    canvas_frame(canvas, box_grown(cell, 1),
                 (Pen){theme_color(COLOR_INK), WIDTH_RING, false});
}

static void outer_ledger(Canvas *canvas, const DigitRun *run, size_t j,
                         size_t k)
{
    double delta = traced(run->trace, "output-error", 0, "delta")[j];
    double a = traced(run->trace, "squash", 1, "a")[k];
    double g =
        traced(run->trace, "gradients", 2, "dC_dW")[j * DIGIT_HIDDEN + k];
    char names[3][60], times[60];
    Number first = number_signed(delta), product = number_signed(g);
    snprintf(names[0], sizeof names[0], "error of output %zu", j);
    snprintf(names[1], sizeof names[1], "what neuron %zu sent", k + 1);
    snprintf(names[2], sizeof names[2],
             "$\\partial C/\\partial w_{%zu\\,%zu}$", j, k + 1);
    snprintf(times, sizeof times, "\\times\\,%s", number_plain(a).text);
    LedgerRow rows[] = {
        {.name = names[0], .value = first.text, .color = COLOR_ERROR},
        {.name = names[1], .value = times, .color = COLOR_ACTIVATION},
        {.name = names[2],
         .value = product.text,
         .color = theme_sign(g),
         .sum = true,
         .result = true}};
    ledger_draw(canvas, (Box){LEDGER_X, 222, 340, 400},
                &(Ledger){"$\\partial C/\\partial w_{jk} = "
                          "\\error{\\delta_j}\\,a_k$",
                          rows, COUNT_OF(rows),
                          "A row is all activations, tinted by one error. "
                          "A column is all errors, weighed by one "
                          "activation. Where either is 0 nothing is "
                          "learned."});
}

void plate_outer_product(Workbook *book, const DigitRun *run)
{
    size_t k =
        vector_argmax(traced(run->trace, "squash", 1, "a"), DIGIT_HIDDEN);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, PLATES_CHAPTER, "output layer of 784-16-10",
        "One column times one row: all 160 gradients at once",
        "Left: the error of each output. Top: the activation of each "
        "hidden neuron. Between: every one times every other.",
        "A column of ten errors, a row of sixteen activations, and the "
        "table of their 160 products, where one row stands out for each "
        "large error and one column for each large activation.",
        "The gradient of a layer's weights is the outer product of its "
        "errors and its inputs.",
        PLATES_SOURCE});
    Outer o = draw_outer(canvas, run);
    name_outer(canvas, &o);
    light_outer(canvas, &o, run->label, k);
    outer_ledger(canvas, run, run->label, k);
    workbook_figure(book, canvas, "outer-product");
}
