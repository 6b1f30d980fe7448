// What a matrix does on the way out, and on the way back.
#include "digit_network.h"
#include "figures.h"
#include "matrix_limits.h"
#include "real_digit.h"

enum { CELL = 30 };

// The numbers of rows and columns.
static const Style INDEX = {SIZE_SMALL, COLOR_SECONDARY,
                            .align = ALIGN_CENTER, .middle = true};

// One reading of W: the vector above belongs to the columns, the vector on
// the right to the rows.
typedef struct {
    Canvas *canvas;
    double x;
    Heatmap above, matrix, beside;
    Box above_box, matrix_box, beside_box;
} Reading;

static const double MATRIX_Y = 288;

// Rows are numbered from 0, like the digits, columns from 1, like hidden
// neurons.
static void draw_numbers(const Reading *r)
{
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = box_center(heatmap_row(r->beside_box, &r->beside, j));
        label_print(r->canvas, at.x + 24, at.y, INDEX, "%zu", j);
    }
    for (size_t k = 0; k < DIGIT_HIDDEN; k++) {
        Point at = box_center(heatmap_column(r->above_box, &r->above, k));
        label_print(r->canvas, at.x, r->above_box.y - 13, INDEX, "%zu",
                    k + 1);
    }
}

static Reading draw_maps(Canvas *canvas, double x, Heatmap matrix,
                         Heatmap above, Heatmap beside)
{
    Reading r = {.canvas = canvas,
                 .x = x,
                 .above = above,
                 .matrix = matrix,
                 .beside = beside};
    r.matrix_box = heatmap_draw(canvas, x, MATRIX_Y, &r.matrix);
    r.above_box = heatmap_draw(canvas, x, MATRIX_Y - 58, &r.above);
    r.beside_box = heatmap_draw(canvas, box_right(r.matrix_box) + 36,
                                MATRIX_Y, &r.beside);
    draw_numbers(&r);
    return r;
}

static void draw_limits(const Reading *r)
{
    double right = box_right(r->matrix_box);
    double low = box_bottom(r->matrix_box) + 14;
    matrix_limits(r->canvas, (Point){right, r->above_box.y - 40},
                  r->above.scale, ALIGN_RIGHT);
    matrix_limits(r->canvas, (Point){right, low}, r->matrix.scale,
                  ALIGN_RIGHT);
    label_print(r->canvas, box_center(r->beside_box).x, low,
                style_middle(STYLE_TICK, ALIGN_CENTER), "±%s",
                number_short(r->beside.scale.limit, false).text);
}

static Reading draw_reading(Canvas *canvas, double x, const Layer *layer,
                            Heatmap above, Heatmap beside)
{
    const double *w = layer->weights.at;
    Scale scale =
        heatmap_scale(SCALE_SIGNED, w, DIGITS_CLASSES * DIGIT_HIDDEN);
    Reading r = draw_maps(
        canvas, x,
        heatmap_cells(w, DIGITS_CLASSES, DIGIT_HIDDEN, scale, CELL), above,
        beside);
    draw_limits(&r);
    return r;
}

// The outputs' numbers, on the right of the matrix.
static Heatmap map_beside(const double *values)
{
    Scale scale = heatmap_scale(SCALE_SIGNED, values, DIGITS_CLASSES);
    return heatmap_cells(values, DIGITS_CLASSES, 1, scale, CELL);
}

// The hidden neurons' numbers, above it.
static Heatmap map_above(const double *values, Scale scale)
{
    return heatmap_cells(values, 1, DIGIT_HIDDEN, scale, CELL);
}

// Forward: the row of one output is lit, and its sum leaves on the right.
static void light_row(const Reading *r, size_t row)
{
    Box part = heatmap_row(r->matrix_box, &r->matrix, row);
    double middle = box_center(part).y;
    heatmap_highlight(r->canvas, r->above_box, COLOR_ACTIVATION);
    heatmap_highlight(r->canvas, part, COLOR_ACTIVATION);
    heatmap_highlight(r->canvas,
                      heatmap_row(r->beside_box, &r->beside, row),
                      COLOR_ACTIVATION);
    canvas_arrow(r->canvas, (Point){box_right(part) + 5, middle},
                 (Point){r->beside_box.x - 4, middle},
                 pen_of(COLOR_ACTIVATION, WIDTH_DATA));
    double x = box_center(r->above_box).x;
    canvas_arrow(r->canvas, (Point){x, box_bottom(r->above_box) + 5},
                 (Point){x, r->matrix_box.y - 4},
                 pen_of(COLOR_ACTIVATION, WIDTH_DATA));
}

// Backward: the column of one hidden neuron is lit, and its sum leaves at
// the top.
static void light_column(const Reading *r, size_t column)
{
    Box part = heatmap_column(r->matrix_box, &r->matrix, column);
    double middle = box_center(part).x;
    heatmap_highlight(r->canvas, r->beside_box, COLOR_ERROR);
    heatmap_highlight(r->canvas, part, COLOR_ERROR);
    heatmap_highlight(r->canvas,
                      heatmap_column(r->above_box, &r->above, column),
                      COLOR_ERROR);
    canvas_arrow(r->canvas, (Point){middle, part.y - 5},
                 (Point){middle, box_bottom(r->above_box) + 4},
                 pen_of(COLOR_ERROR, WIDTH_DATA));
    double y = box_center(r->beside_box).y;
    canvas_arrow(r->canvas, (Point){r->beside_box.x - 5, y},
                 (Point){box_right(r->matrix_box) + 4, y},
                 pen_of(COLOR_ERROR, WIDTH_DATA));
}

// What is written around a reading: its name, its two vectors, the rule,
// the rule's numbers and what they mean.
typedef struct {
    const char *head, *above, *beside;
    Color color; // of the head
    Phrase rule, numbers, meaning;
} ReadingWords;

static void draw_words(const Reading *r, const ReadingWords *words)
{
    double y = box_bottom(r->matrix_box);
    label_draw(r->canvas, r->x, 196, words->head,
               style_in(STYLE_HEAD, words->color));
    label_draw(r->canvas, r->x - 8, box_center(r->above_box).y,
               words->above, style_middle(STYLE_MATH, ALIGN_RIGHT));
    label_draw(r->canvas, box_center(r->beside_box).x, MATRIX_Y - 22,
               words->beside, style_middle(STYLE_MATH, ALIGN_CENTER));
    label_draw(r->canvas, r->x, y + 60, words->rule.text, STYLE_RULE);
    label_draw(r->canvas, r->x, y + 96, words->numbers.text,
               (Style){.size = SIZE_BODY});
    label_paragraph(r->canvas, (Point){r->x, y + 124}, 500,
                    words->meaning.text, STYLE_WORDS);
}

static void draw_forward(Canvas *canvas, const LearningStep *s, size_t j)
{
    const Layer *output = &s->net->layers[1];
    double z = s->z[1][j], b = output->biases[j];
    Reading r = draw_reading(canvas, 84, output,
                             map_above(s->a[0], (Scale){SCALE_INK, 1}),
                             map_beside(s->z[1]));
    light_row(&r, j);
    draw_words(
        &r,
        &(ReadingWords){
            "Forward: by rows", "$a$", "$z$", COLOR_ACTIVATION,
            phrase("$z_{%zu} = \\sum_k w_{%zu k} a_k + b_{%zu}$", j, j, j),
            phrase("16 products sum to %s; with the bias, %s",
                   number_signed(z - b).text, number_signed(z).text),
            phrase("Along row %zu: everything that output %zu listens to.",
                   j, j)});
}

static void draw_backward(Canvas *canvas, const LearningStep *s, size_t k)
{
    const double *dC_da = s->dC_da[0];
    Scale scale = heatmap_scale(SCALE_SIGNED, dC_da, DIGIT_HIDDEN);
    Reading r =
        draw_reading(canvas, 652, &s->net->layers[1],
                     map_above(dC_da, scale), map_beside(s->delta[1]));
    light_column(&r, k);
    draw_words(
        &r,
        &(ReadingWords){
            "Backward: by columns", "$W^T\\error{\\delta}$",
            "$\\error{\\delta}$", COLOR_ERROR,
            phrase("$(W^T\\error{\\delta})_{%zu} = \\sum_j w_{j\\,%zu} "
                   "\\error{\\delta_j}$",
                   k + 1, k + 1),
            phrase("10 products sum to %s", number_signed(dC_da[k]).text),
            phrase("Down column %zu: everything that hidden neuron %zu "
                   "speaks to.",
                   k + 1, k + 1)});
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
        "all that the transpose means."});
    draw_forward(canvas, digit->step, digit->label);
    draw_backward(canvas, digit->step, digit->by_error[0]);
    workbook_figure(book, canvas, "transpose");
}
