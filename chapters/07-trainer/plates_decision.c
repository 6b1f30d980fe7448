// The decision: one digit from its pixels to the answer, through the hidden
// neurons that decided between the two largest outputs.
#include <math.h>
#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "nn/vector.h"
#include "plates.h"

enum { SHOWN = 7, DIGIT_CELL = 8, TILE_CELL = 2 };

static const double TOP = 214, ROW = 55, SUM_ROW = 30;
static const double TILE_X = 288, NAME_X = 348, Z_X = 452, BAR_X = 480;
static const double BAR_WIDTH = 70, PUSH_X = 690, PUSH_REACH = 88;
static const double PUSH_NUMBER_X = 862, OUT_X = 940;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    const Decision *d;
    Scale scale; // of pixel times weight
    double largest;
} Sheet;

// ---- left: what goes in
// -----------------------------------------------------

static void draw_digit(const Sheet *sheet)
{
    const Decision *d = sheet->d;
    Box box =
        heatmap_digit(sheet->canvas, THEME_MARGIN, TOP, d->x, DIGIT_CELL);
    label_print(sheet->canvas, THEME_MARGIN, box.y + box.height + 24,
                (Style){SIZE_BODY, COLOR_INK, .bold = true},
                "test digit %zu, a %d", d->digit, d->label);
    enum { ACROSS = 10 };
    size_t rows = d->hidden / ACROSS;
    if (rows == 0 || rows > 4)
        return;
    Heatmap map = {d->a, rows, ACROSS, {SCALE_INK, 1}, 20, 20, 2, false};
    double y = box.y + box.height + 76;
    label_print(sheet->canvas, THEME_MARGIN, y - 10,
                (Style){SIZE_SMALL, COLOR_SECONDARY, .bold = false},
                "%zu hidden neurons say", rows * ACROSS);
    Box grid = heatmap_draw(sheet->canvas, THEME_MARGIN, y, &map);
    for (size_t i = 0; i < SHOWN && i < d->hidden; i++) {
        size_t j = d->order[i];
        if (j < rows * ACROSS)
            heatmap_highlight(
                sheet->canvas,
                heatmap_cell(grid, &map, j / ACROSS, j % ACROSS),
                COLOR_ERROR);
    }
}

// ---- middle: who decided
// ------------------------------------------------------

static void draw_heads(const Sheet *sheet)
{
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
    double y = TOP - 17;
    label_draw(sheet->canvas, TILE_X, y, "pixel × weight", style);
    style.align = ALIGN_RIGHT;
    label_draw(sheet->canvas, Z_X, y, "$z$", style);
    style.align = ALIGN_LEFT;
    label_draw(sheet->canvas, BAR_X, y, "$a = \\sigma(z)$", style);
    style.align = ALIGN_CENTER;
    label_print(sheet->canvas, PUSH_X + 20, y, style,
                "pushes to %zu, not %zu", sheet->d->winner,
                sheet->d->second);
    style.align = ALIGN_LEFT;
    label_draw(sheet->canvas, OUT_X, y, "the ten outputs", style);
}

static void draw_activation(const Sheet *sheet, double a, double y)
{
    Box box = {BAR_X, y - 7, BAR_WIDTH, 14};
    double part = fmin(fmax(a, 0), 1);
    canvas_fill(sheet->canvas,
                (Box){box.x, box.y, box.width * part, box.height},
                theme_color(COLOR_ACTIVATION));
    canvas_frame(sheet->canvas, box,
                 (Pen){theme_color(COLOR_MUTED), WIDTH_HAIR, false});
}

static void draw_push(const Sheet *sheet, double push, double y, bool bold)
{
    double reach = PUSH_REACH * push / sheet->largest;
    canvas_fill(sheet->canvas,
                (Box){PUSH_X + fmin(reach, 0), y - 8, fabs(reach), 16},
                theme_color(theme_sign(push)));
    label_draw(sheet->canvas, PUSH_NUMBER_X, y,
               number_signed_fixed(push, 3).text,
               (Style){SIZE_BODY, theme_sign(push), .bold = bold,
                       .align = ALIGN_RIGHT, .middle = true});
}

static void draw_neuron(const Sheet *sheet, size_t place)
{
    const Decision *d = sheet->d;
    size_t j = d->order[place];
    const Network *net = sheet->lesson->runs[0].net;
    double wx[PIXELS], top = TOP + (double)place * ROW;
    vector_copy(wx, matrix_row(net->layers[0].weights, j), PIXELS);
    vector_multiply(wx, d->x, PIXELS);
    Heatmap map = {wx,        SIDE,      SIDE, sheet->scale,
                   TILE_CELL, TILE_CELL, 0,    false};
    Box tile = heatmap_draw(sheet->canvas, TILE_X, top, &map);
    double y = tile.y + tile.height / 2;
    label_print(sheet->canvas, NAME_X, y,
                (Style){SIZE_SMALL, COLOR_INK, .middle = true}, "no. %zu",
                j + 1);
    label_draw(sheet->canvas, Z_X, y, number_signed_fixed(d->z[j], 2).text,
               (Style){SIZE_BODY, theme_sign(d->z[j]), .align = ALIGN_RIGHT,
                       .middle = true});
    draw_activation(sheet, d->a[j], y);
    draw_push(sheet, d->push[j], y, false);
}

static void draw_sum(const Sheet *sheet, size_t shown)
{
    const Decision *d = sheet->d;
    double y = TOP + (double)shown * ROW + 12, rest = 0;
    for (size_t i = shown; i < d->hidden; i++)
        rest += d->push[d->order[i]];
    const char *names[] = {"all other neurons", "biases", "together"};
    const double values[] = {rest, d->bias, d->lead};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (i == 2) {
            y += 4;
            canvas_line(sheet->canvas, (Point){PUSH_NUMBER_X - 76, y - 17},
                        (Point){PUSH_NUMBER_X, y - 17},
                        (Pen){theme_color(COLOR_INK), WIDTH_LINE, false});
        }
        label_draw(sheet->canvas, NAME_X, y, names[i],
                   (Style){SIZE_SMALL, i == 2 ? COLOR_INK : COLOR_SECONDARY,
                           .bold = i == 2, .middle = true});
        draw_push(sheet, values[i], y, i == 2);
        y += SUM_ROW;
    }
}

// ---- right: what comes out
// ------------------------------------------------------

static void draw_outputs(const Sheet *sheet)
{
    const Decision *d = sheet->d;
    plates_outputs(sheet->canvas, (Point){OUT_X, TOP + 20}, 43, d->outputs,
                   d->winner, d->second);
}

void plate_decision(Workbook *book, const Lesson *lesson)
{
    const Decision *d = &lesson->decision;
    size_t shown = d->hidden < SHOWN ? d->hidden : SHOWN;
    char title[120];
    snprintf(title, sizeof title,
             "Why this %d is called a %zu and not a %zu", d->label,
             d->winner, d->second);
    Sheet sheet = {.lesson = lesson, .d = d};
    sheet.canvas = page_new(&(PageText){
        PAGE_FIGURE, "7 · The trainer", plates_note(lesson).text, title,
        "Left to right: the pixels, the hidden neurons that decided, and "
        "what each adds to one output more than to the other.",
        .alt = "A digit, the seven hidden neurons that decided between its "
               "two largest outputs with their weighted inputs, "
               "activations and pushes for and against, their sum, and the "
               "ten outputs.",
        .caption = "One decision, followed through the network. A push is "
                   "the difference of a neuron's two votes times its "
                   "activation.",
        .source = "build/07-trainer"});
    const Matrix *w = &lesson->runs[0].net->layers[0].weights;
    sheet.scale =
        heatmap_scale_without(SCALE_SIGNED, w->at, w->rows * w->cols, .005);
    sheet.largest = fmax(fabs(d->push[d->order[0]]), fabs(d->bias));
    draw_digit(&sheet);
    draw_heads(&sheet);
    for (size_t i = 0; i < shown; i++)
        draw_neuron(&sheet, i);
    draw_sum(&sheet, shown);
    draw_outputs(&sheet);
    workbook_figure(book, sheet.canvas, "decision");
}
