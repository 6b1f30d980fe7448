// The decision: one digit from its pixels to the answer, through the hidden
// neurons that decided between the two largest outputs.
#include "figures.h"

#include <math.h>
#include <stdio.h>

#include "classes.h"
#include "corner_note.h"
#include "draw/bars.h"
#include "draw/class_bars.h"
#include "draw/reckon.h"
#include "nn/vector.h"
#include "one_decision.h"

enum { SHOWN = 7, DIGIT_CELL = 8, TILE_CELL = 2 };

static const double TOP = 214, ROW = 55, SUM_ROW = 30;
static const double TILE_X = 288, NAME_X = 348, Z_X = 452, BAR_X = 480;
static const double BAR_WIDTH = 70, GIVEN_X = 690, GIVEN_REACH = 88;
static const double GIVEN_NUMBER_X = 862, OUT_X = 940;

typedef struct {
    Canvas *canvas;
    const OneDecision *d;
    Scale scale;      // of pixel times weight
    double low, high; // the least and the largest sum of pushes
    int decimals;     // of the pushes
} Figure;

// ---- left: what goes in -----------------------------------------------

static void draw_digit(const Figure *f)
{
    const OneDecision *d = f->d;
    Box box = heatmap_digit(f->canvas, THEME_MARGIN, TOP, d->x, DIGIT_CELL);
    label_print(f->canvas, THEME_MARGIN, box_bottom(box) + 24, STYLE_NAME,
                "test image no. %zu, a %d", d->digit, d->label);
    enum { ACROSS = 10 };
    size_t rows = d->hidden / ACROSS;
    if (rows == 0 || rows > 4)
        return;
    // Cells so far apart that no frame or its rim reaches the next.
    Heatmap map = {d->pass->a[0], rows, ACROSS, {SCALE_INK, 1}, 13, 13, 9,
                   false};
    double y = box_bottom(box) + 76;
    label_print(f->canvas, THEME_MARGIN, y - 10, STYLE_NOTE,
                "%zu hidden neurons say", rows * ACROSS);
    Box grid = heatmap_draw(f->canvas, THEME_MARGIN, y, &map);
    for (size_t i = 0; i < SHOWN && i < d->hidden; i++) {
        size_t j = d->order[i];
        if (j < rows * ACROSS)
            heatmap_highlight(
                f->canvas, heatmap_cell(grid, &map, j / ACROSS, j % ACROSS),
                COLOR_ERROR);
    }
}

// ---- middle: who decided ----------------------------------------------

static void draw_heads(const Figure *f)
{
    double y = TOP - 17;
    label_draw(f->canvas, TILE_X, y, "pixel × weight", STYLE_NOTE);
    label_draw(f->canvas, Z_X, y, "$z$",
               style_aligned(STYLE_NOTE, ALIGN_RIGHT));
    label_draw(f->canvas, BAR_X, y, "$a = \\sigma(z)$", STYLE_NOTE);
    label_print(f->canvas, GIVEN_X + 20, y,
                style_aligned(STYLE_NOTE, ALIGN_CENTER),
                "pushes to %zu, not %zu", f->d->winner, f->d->second);
    label_draw(f->canvas, OUT_X, y, "the ten outputs", STYLE_NOTE);
}

static void draw_activation(const Figure *f, double a, double y)
{
    bars_share(f->canvas, (Box){BAR_X, y - 7, BAR_WIDTH, 14},
               fmin(fmax(a, 0), 1), COLOR_ACTIVATION, COLOR_MUTED);
}

// The fewest decimals, at least three, with which the pushes, the rest and
// the biases add up on paper, their sum printed with as many.
static int decimals_of(const OneDecision *d)
{
    size_t shown = d->hidden < SHOWN ? d->hidden : SHOWN;
    double pushes[SHOWN + 2];
    for (size_t i = 0; i < shown; i++)
        pushes[i] = d->contribution[d->order[i]];
    pushes[shown] = one_decision_rest(d, shown);
    pushes[shown + 1] = d->bias;
    return reckon_decimals(pushes, shown + 2, RECKON_SAME, 3);
}

static void note_sum(const Figure *f)
{
    char all[256];
    size_t used = 0;
    for (size_t i = 0; i < SHOWN && i < f->d->hidden; i++)
        used += (size_t)snprintf(
            all + used, sizeof all - used, "%s+(%s)", used > 0 ? " " : "",
            number_signed_fixed(f->d->contribution[f->d->order[i]],
                                f->decimals)
                .text);
    reckon_note(f->canvas,
                PHRASE("%s +(%s) +(%s)", all,
                       number_signed_fixed(one_decision_rest(f->d, SHOWN),
                                           f->decimals)
                           .text,
                       number_signed_fixed(f->d->bias, f->decimals).text),
                number_signed_fixed(f->d->lead, f->decimals).text);
}

// Where a sum of pushes lies, between the least and the largest one.
static double place_of(const Figure *f, double total)
{
    return GIVEN_X - GIVEN_REACH +
           2 * GIVEN_REACH * (total - f->low) / (f->high - f->low);
}

static void draw_number(const Figure *f, double value, double y, bool sum)
{
    label_draw(f->canvas, GIVEN_NUMBER_X, y,
               number_signed_fixed(value, f->decimals).text,
               (Style){SIZE_BODY, theme_sign(value), .bold = sum,
                       .align = ALIGN_RIGHT, .middle = true});
}

// A bar from the sum before to the sum after; returns the latter.  A link
// leads on to the next bar, down by so much.
static double draw_push(const Figure *f, double before, double value,
                        double y, double down)
{
    double from = place_of(f, before), to = place_of(f, before + value);
    canvas_fill(f->canvas,
                (Box){fmin(from, to), y - 8, fmax(1, fabs(to - from)), 16},
                theme_color(theme_sign(value)));
    if (down > 0)
        canvas_upright(f->canvas, to, y + 8, y + down - 8,
                       pen_of(COLOR_MUTED, WIDTH_HAIR));
    draw_number(f, value, y, false);
    return before + value;
}

static void draw_neuron(const Figure *f, size_t place)
{
    const OneDecision *d = f->d;
    size_t j = d->order[place];
    double wx[DIGITS_PIXELS], top = TOP + (double)place * ROW;
    vector_copy(wx, matrix_row(d->net->layers[0].weights, j),
                DIGITS_PIXELS);
    vector_multiply(wx, d->x, DIGITS_PIXELS);
    Box tile = heatmap_draw_tile(f->canvas, (Point){TILE_X, top}, wx,
                                 f->scale, TILE_CELL);
    double y = box_center(tile).y;
    label_print(f->canvas, NAME_X, y,
                (Style){SIZE_SMALL, COLOR_INK, .middle = true}, "no. %zu",
                j + 1);
    label_draw(
        f->canvas, Z_X, y, number_signed_fixed(d->pass->z[0][j], 2).text,
        style_middle(style_in(STYLE_WORDS, theme_sign(d->pass->z[0][j])),
                     ALIGN_RIGHT));
    draw_activation(f, d->pass->a[0][j], y);
    double before = 0;
    for (size_t i = 0; i < place; i++)
        before += d->contribution[d->order[i]];
    draw_push(f, before, d->contribution[j], y, ROW);
}

static void draw_sum(const Figure *f, size_t shown)
{
    const OneDecision *d = f->d;
    double y = TOP + (double)shown * ROW + 12;
    double rest = one_decision_rest(d, shown);
    double total = d->lead - d->bias - rest;
    const char *names[] = {"all other neurons", "biases", "together"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        y += i == 2 ? 4 : 0;
        label_draw(f->canvas, NAME_X, y, names[i],
                   (Style){SIZE_SMALL, i == 2 ? COLOR_INK : COLOR_SECONDARY,
                           .bold = i == 2, .middle = true});
        if (i < 2)
            total = draw_push(f, total, i == 0 ? rest : d->bias, y,
                              i == 0 ? SUM_ROW : 0);
        y += i < 2 ? SUM_ROW : 0;
    }
    canvas_level(f->canvas, y - 17, GIVEN_NUMBER_X - 76, GIVEN_NUMBER_X,
                 pen_of(COLOR_INK, WIDTH_LINE));
    canvas_fill_round(f->canvas, (Box){GIVEN_NUMBER_X - 86, y - 13, 96, 28},
                      6, theme_color(COLOR_TINT));
    draw_number(f, d->lead, y, true);
}

// The line of no push either way, and the room that the sums need.
static void draw_zero(Figure *f, size_t shown)
{
    double total = 0;
    for (size_t i = 0; i < shown; i++) {
        total += f->d->contribution[f->d->order[i]];
        f->low = fmin(f->low, total);
        f->high = fmax(f->high, total);
    }
    total += one_decision_rest(f->d, shown);
    f->low = fmin(f->low, fmin(total, f->d->lead));
    f->high = fmax(f->high, fmax(total, f->d->lead));
    double x = place_of(f, 0), y = TOP + (double)shown * ROW;
    canvas_upright(f->canvas, x, TOP, y + 2 * SUM_ROW,
                   pen_of(COLOR_HAIRLINE, WIDTH_LINE));
}

// ---- right: what comes out --------------------------------------------

static void draw_outputs(const Figure *f)
{
    const double row = 43, right = THEME_PAGE_WIDTH - THEME_MARGIN;
    Box box = {OUT_X, TOP + 20 - row / 2, right - OUT_X,
               row * DIGITS_CLASSES};
    class_bars_draw(f->canvas, box,
                    &(ClassBars){forward_output(f->d->pass), DIGITS_CLASSES,
                                 f->d->winner, f->d->second});
}

void figure_decision(Workbook *book, const OneDecision *d, const Run *run)
{
    if (d->net == NULL || classes_are_many(d->classes))
        return;
    size_t shown = d->hidden < SHOWN ? d->hidden : SHOWN;
    Figure f = {.d = d};
    f.canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, corner_note(run).text,
        PHRASE("Why this %d is called a %zu and not a %zu: %s between them",
               d->label, d->winner, d->second,
               number_signed_fixed(d->lead, decimals_of(d)).text),
        "Left to right: the pixels, the hidden neurons that decided "
        "(framed), and what each adds to one output more than to the "
        "other.",
        .alt = "A digit, the seven hidden neurons that decided between "
               "two of its outputs with their weighted inputs, "
               "activations and pushes for and against, their sum, and the "
               "ten outputs.",
        .caption = "One decision, followed through the network. A push is "
                   "the difference of a neuron's two votes times its "
                   "activation."});
    const Matrix *w = &d->net->layers[0].weights;
    f.scale =
        heatmap_scale_without(SCALE_SIGNED, w->at, w->rows * w->cols, .005);
    draw_zero(&f, shown);
    f.decimals = decimals_of(d);
    note_sum(&f);
    draw_digit(&f);
    draw_heads(&f);
    for (size_t i = 0; i < shown; i++)
        draw_neuron(&f, i);
    draw_sum(&f, shown);
    draw_outputs(&f);
    workbook_figure(book, f.canvas, "decision");
}
