// What a matrix does on the way out, and on the way back.
#include <stdio.h>

#include "digit_network.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "figures.h"
#include "matrix_marks.h"
#include "real_digit.h"

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

static Reading draw_reading(Canvas *canvas, double x,
                            const RealDigit *digit, const double *above,
                            Scale above_scale, const double *beside,
                            Scale beside_scale)
{
    const double *w = digit->step->net->layers[1].weights.at;
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
        label_print(canvas, at.x + 24, at.y, MATRIX_INDEX, "%zu", j);
    }
    double right = r.matrix_box.x + r.matrix_box.width;
    matrix_limits(canvas, (Point){right, r.above_box.y - 14}, above_scale,
                  ALIGN_RIGHT);
    matrix_limits(canvas,
                  (Point){right, r.matrix_box.y + r.matrix_box.height + 14},
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
                 matrix_pen(COLOR_ACTIVATION));
    double x = box_center(r->above_box).x;
    canvas_arrow(
        r->canvas, (Point){x, r->above_box.y + r->above_box.height + 5},
        (Point){x, r->matrix_box.y - 4}, matrix_pen(COLOR_ACTIVATION));
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
                 matrix_pen(COLOR_ERROR));
    label_print(r->canvas, middle + 16, part.y - 16, MATRIX_INDEX, "%zu",
                column + 1);
    double y = box_center(r->beside_box).y;
    canvas_arrow(r->canvas, (Point){r->beside_box.x - 5, y},
                 (Point){r->matrix_box.x + r->matrix_box.width + 4, y},
                 matrix_pen(COLOR_ERROR));
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
               beside,
               (Style){SIZE_MATH, COLOR_INK, .align = ALIGN_CENTER,
                       .middle = true});
    double y = r->matrix_box.y + r->matrix_box.height;
    label_draw(r->canvas, r->x, y + 60, rule,
               (Style){SIZE_RULE, COLOR_INK, .bold = false});
    label_draw(r->canvas, r->x, y + 96, numbers,
               (Style){SIZE_BODY, COLOR_INK, .bold = false});
    label_paragraph(r->canvas, (Point){r->x, y + 124}, 500, meaning,
                    (Style){SIZE_BODY, COLOR_SECONDARY, .bold = false});
}

static void draw_forward(Canvas *canvas, const RealDigit *digit, size_t j)
{
    const double *a = digit->step->a[0];
    const double *z = digit->step->z[1];
    double b = digit->step->net->layers[1].biases[j];
    Reading r =
        draw_reading(canvas, 84, digit, a, (Scale){SCALE_INK, 1}, z,
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

static void draw_backward(Canvas *canvas, const RealDigit *digit, size_t k)
{
    const double *back = digit->step->dC_da[0];
    const double *delta = digit->step->delta[1];
    Reading r =
        draw_reading(canvas, 652, digit, back,
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

void figure_transpose(Workbook *book, const RealDigit *digit)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "output layer of 784-16-10",
        "The way back reads the same matrix by its columns",
        "The same 160 weights in the same places. Numbers come in along "
        "one side and leave at the other.",
        "Twice the same matrix of 10 rows and 16 columns. On the left the "
        "activations enter at the top and each row's sum leaves on the "
        "right. On the right the errors enter there and each column's sum "
        "leaves at the top.",
        "Forward, a sum runs along a row; backward, down a column: that is "
        "all that the transpose means.",
        FIGURES_SOURCE});
    draw_forward(canvas, digit, digit->label);
    draw_backward(canvas, digit, most_blamed(digit));
    workbook_figure(book, canvas, "transpose");
}
