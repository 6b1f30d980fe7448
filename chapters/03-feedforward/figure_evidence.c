// Draws evidence.png: the winning output as a waterfall of what was given.
#include "figures.h"

#include <math.h>
#include <stdio.h>

#include "draw/axis.h"
#include "draw/reckon.h"
#include "evidence.h"
#include "sixteen_neurons.h"

// The sum has fewer decimals than the gifts: 17 rounded numbers add up to
// within a few of their last digits.
enum { SUM_DECIMALS = 2 };

// Rows: the heads, the bias, sixteen neurons, the sum.
static const double FIRST = 206, PITCH = 35.5, BAR = 20;
static const double NAME = 48, PRODUCT = 214, MEANS = 318, LEFT = 600,
                    RIGHT = 1080;

static double row_y(size_t row)
{
    double gap = row > HIDDEN ? 6 : 0; // before the sum
    return FIRST + PITCH * (double)row + gap;
}

// ---- the waterfall -----------------------------------------------------

// Wide enough for every total; some width even where all are 0.
static Axis axis_of(const Evidence *it)
{
    Axis axis = {
        .min = fmin(0, it->bias), .max = fmax(0, it->bias), .bare = true};
    for (size_t i = 0; i < HIDDEN; i++) {
        axis.min = fmin(axis.min, it->given[i].total);
        axis.max = fmax(axis.max, it->given[i].total);
    }
    if (axis.min == axis.max)
        axis.max = 1;
    return axis;
}

static double across(const Axis *axis, double value)
{
    return LEFT + axis_part(axis, value) * (RIGHT - LEFT);
}

// The fewest decimals, at least three, with which the bias and the gifts
// add up on paper.
static int decimals_of(const Evidence *it)
{
    double gifts[HIDDEN + 1] = {it->bias};
    for (size_t i = 0; i < HIDDEN; i++)
        gifts[i + 1] = it->given[i].given;
    return reckon_decimals(gifts, HIDDEN + 1, SUM_DECIMALS, 3);
}

// A bar between two totals, its number at the end that it moved to.
static void draw_bar(Canvas *canvas, const Axis *axis, size_t row,
                     double from, double to, int decimals)
{
    double x0 = across(axis, from), x1 = across(axis, to);
    double y = row_y(row);
    Color color = theme_sign(to - from);
    Box bar = {fmin(x0, x1), y - BAR / 2, fmax(1.5, fabs(x1 - x0)), BAR};
    canvas_fill(canvas, bar, theme_color(color));
    bool up = to >= from;
    Style style = {SIZE_SMALL, color, .bold = true, .middle = true,
                   .align = up ? ALIGN_LEFT : ALIGN_RIGHT};
    label_draw(canvas, up ? box_right(bar) + 8 : bar.x - 8, y,
               number_signed_fixed(to - from, decimals).text, style);
}

static void draw_link(Canvas *canvas, const Axis *axis, size_t row,
                      double total)
{
    double x = across(axis, total), y = row_y(row);
    canvas_upright(canvas, x, y + BAR / 2, row_y(row + 1) - BAR / 2,
                   pen_of(COLOR_MUTED, WIDTH_HAIR));
}

static void draw_zero(Canvas *canvas, const Axis *axis)
{
    double x = across(axis, 0);
    canvas_upright(canvas, x, row_y(0) - 18, row_y(HIDDEN + 1) + 18,
                   pen_of(COLOR_HAIRLINE, WIDTH_LINE));
    label_draw(canvas, x, row_y(0) - 24, "0",
               style_aligned(STYLE_TICK, ALIGN_CENTER));
}

static void draw_waterfall(Canvas *canvas, const Evidence *it)
{
    Axis axis = axis_of(it);
    draw_zero(canvas, &axis);
    int decimals = decimals_of(it);
    draw_bar(canvas, &axis, 0, 0, it->bias, decimals);
    double total = it->bias;
    for (size_t i = 0; i < HIDDEN; i++) {
        draw_link(canvas, &axis, i, total);
        draw_bar(canvas, &axis, i + 1, total, it->given[i].total, decimals);
        total = it->given[i].total;
    }
    draw_link(canvas, &axis, HIDDEN, total);
}

// The sum at the foot: z and what the sigmoid makes of it.
static void draw_result(Canvas *canvas, const Evidence *it)
{
    double y = row_y(HIDDEN + 1);
    Axis axis = axis_of(it);
    Style style = {SIZE_BODY, COLOR_INK, .bold = true, .middle = true};
    canvas_fill_round(canvas, (Box){NAME - 12, y - 18, 1128, 36}, 8,
                      theme_color(COLOR_TINT));
    Phrase both = phrase("%s − %s", // the title's two
                         number_signed_fixed(it->up, SUM_DECIMALS).text,
                         number_fixed(-it->down, SUM_DECIMALS).text);
    Number z = number_signed_fixed(it->z, SUM_DECIMALS);
    label_print(canvas, NAME, y, style,
                "for and against:   $z$ = %s = %s,   $a = \\sigma(z)$ = %s",
                both.text, z.text, number_fixed(sigmoid(it->z), 3).text);
    reckon_note(canvas, both.text, z.text);
    double x0 = across(&axis, 0), x1 = across(&axis, it->z);
    canvas_fill(canvas,
                (Box){fmin(x0, x1), y - BAR / 2, fabs(x1 - x0), BAR},
                theme_color(COLOR_INK));
}

// ---- the columns beside it ---------------------------------------------

// With so many decimals, at least four, each product works on paper.
static int factor_decimals(const Evidence *it)
{
    int decimals = 4, given = decimals_of(it);
    for (size_t i = 0; i < HIDDEN; i++) {
        const Given *g = &it->given[i];
        decimals = reckon_factor_decimals(g->a, g->w, given, decimals);
    }
    return decimals;
}

static void note_arithmetic(Canvas *canvas, const Evidence *it)
{
    int factor = factor_decimals(it), given = decimals_of(it);
    char all[512];
    size_t used = (size_t)snprintf(
        all, sizeof all, "%s", number_signed_fixed(it->bias, given).text);
    for (size_t i = 0; i < HIDDEN; i++) {
        const Given *g = &it->given[i];
        Number gift = number_signed_fixed(g->given, given);
        reckon_note(canvas,
                    PHRASE("%s × %s", number_fixed(g->a, factor).text,
                           number_signed_fixed(g->w, factor).text),
                    gift.text);
        used += (size_t)snprintf(all + used, sizeof all - used, " +(%s)",
                                 gift.text);
    }
    reckon_note(canvas, all, number_signed_fixed(it->z, SUM_DECIMALS).text);
}

static void draw_names(Canvas *canvas, const Evidence *it)
{
    int decimals = factor_decimals(it);
    Style style = {SIZE_SMALL, COLOR_INK, .middle = true};
    label_draw(canvas, NAME, row_y(0), "the bias", style);
    for (size_t i = 0; i < HIDDEN; i++) {
        const Given *g = &it->given[i];
        double y = row_y(i + 1);
        style.align = ALIGN_LEFT;
        label_print(canvas, NAME, y, style, "neuron %zu", g->neuron + 1);
        style.align = ALIGN_RIGHT;
        label_print(canvas, PRODUCT - 6, y, style, "%s ×",
                    number_fixed(g->a, decimals).text);
        label_draw(canvas, PRODUCT + 64, y,
                   number_signed_fixed(g->w, decimals).text, style);
    }
}

// For each neuron ten cells: how strongly it is on, in the mean, for the
// test digits 0 to 9.
static void draw_means(Canvas *canvas, const Evidence *it,
                       const SixteenNeurons *sixteen, size_t answer)
{
    enum { CELL = 21 };
    Heatmap map =
        heatmap_cells(NULL, 1, DIGITS_CLASSES, (Scale){SCALE_INK, 1}, CELL);
    map.gap = 1;
    map.bare = true;
    Box box = {0};
    for (size_t i = 0; i < HIDDEN; i++) {
        map.values = sixteen->mean[it->given[i].neuron];
        double y = row_y(i + 1) - CELL / 2 / THEME_PIXELS_PER_POINT;
        box = heatmap_draw(canvas, MEANS, y, &map);
        canvas_frame(canvas, box, pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
        heatmap_highlight(canvas, heatmap_cell(box, &map, 0, answer),
                          COLOR_ERROR);
    }
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        Point at = box_center(heatmap_cell(box, &map, 0, d));
        bool wins = d == answer;
        label_print(canvas, at.x, row_y(0) + 4,
                    (Style){SIZE_TICK, wins ? COLOR_ERROR : COLOR_SECONDARY,
                            .bold = wins, .align = ALIGN_CENTER,
                            .middle = true},
                    "%zu", d);
    }
}

static void draw_heads(Canvas *canvas, const Evidence *it, size_t answer)
{
    double y = row_y(0) - 24;
    Style style = STYLE_TICK;
    label_draw(canvas, NAME, y, "from", style);
    label_draw(canvas, MEANS, y, "on for the digits", style);
    style.align = ALIGN_RIGHT;
    label_draw(canvas, PRODUCT - 18, y, "$a$", style);
    label_draw(canvas, PRODUCT + 56, y, "$w$", style);
    // On the side where the 0 is not.
    Axis axis = axis_of(it);
    bool right = axis_part(&axis, 0) < .5;
    style.align = right ? ALIGN_RIGHT : ALIGN_LEFT;
    label_print(canvas, right ? RIGHT + 54 : LEFT, y, style,
                "given to output %zu", answer);
}

static Canvas *open_evidence(const Evidence *it, const ForwardPass *walk)
{
    const Given *best = &it->given[0];
    Number up = number_signed_fixed(it->up, 2);
    Number down = number_signed_fixed(it->down, 2);
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("test image no. %zu, %s", walk->digit,
               digits_name((size_t)walk->label)),
        PHRASE("Output %zu collects %s for and %s against", walk->answer,
               up.text, down.text),
        "Each neuron gives its activation times its weight, sorted. The "
        "strip shows for which digits it is usually on.",
        .alt = PHRASE(
            "A waterfall of 17 bars that add up to the weighted input of "
            "output %zu: %s for it, %s against. Neuron %zu gives most, %s.",
            walk->answer, up.text, down.text, best->neuron + 1,
            number_signed_fixed(best->given, 3).text),
        .caption = "The evidence ledger of the winning output: the bias, "
                   "then what each of sixteen neurons gives or "
                   "takes, then their sum."});
}

void figure_evidence(Workbook *book, const Evidence *evidence,
                     const ForwardPass *walk, const SixteenNeurons *sixteen)
{
    Canvas *canvas = open_evidence(evidence, walk);
    draw_result(canvas, evidence);
    draw_heads(canvas, evidence, walk->answer);
    draw_names(canvas, evidence);
    draw_means(canvas, evidence, sixteen, walk->answer);
    draw_waterfall(canvas, evidence);
    note_arithmetic(canvas, evidence);
    workbook_figure(book, canvas, "evidence");
}
