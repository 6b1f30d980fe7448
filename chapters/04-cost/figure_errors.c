// Draws errors.png: ten squared errors and their sum.
#include "figures.h"
#include "ten_errors.h"

#include <math.h>

#include "draw/bars.h"
#include "draw/reckon.h"

static const double FIRST = 220, PITCH = 39, BAR = 18, SUM = 636;
static const double NAME = 318, OUTPUT = 344, WIDE = 200, VALUE = 615,
                    ERROR_AT = 712, SQUARE = 760, ROOM = 300;

// Points for each unit of squared error; the bar of the sum must fit.
static double scale_of(const TenErrors *e)
{
    return ROOM / fmax(1, e->sum);
}

static void draw_output(Canvas *canvas, const TenErrors *e, size_t k)
{
    double y = FIRST + PITCH * (double)k;
    bool wanted = k == e->label;
    bars_share(canvas, (Box){OUTPUT, y - BAR / 2, WIDE, BAR}, e->a[k],
               COLOR_ACTIVATION, COLOR_HAIRLINE);
    double target = OUTPUT + (wanted ? WIDE : 0);
    canvas_upright(canvas, target, y - BAR / 2 - 4, y + BAR / 2 + 4,
                   pen_of(COLOR_ERROR, WIDTH_RING));
    label_print(canvas, NAME, y,
                (Style){SIZE_BODY, COLOR_INK, .bold = wanted,
                        .align = ALIGN_RIGHT, .middle = true},
                "%zu", k);
    label_draw(canvas, VALUE, y, number_fixed(e->a[k], 4).text,
               style_middle(style_in(STYLE_NOTE, COLOR_INK), ALIGN_RIGHT));
}

static void draw_square(Canvas *canvas, const TenErrors *e, size_t k)
{
    double y = FIRST + PITCH * (double)k;
    bool seen = fabs(e->error[k]) >= .00005;
    Style style =
        style_middle(style_in(STYLE_NOTE, seen ? theme_sign(e->error[k])
                                               : COLOR_SECONDARY),
                     ALIGN_RIGHT);
    label_draw(canvas, ERROR_AT, y,
               number_signed_fixed(e->error[k], 4).text, style);
    double width = e->square[k] * scale_of(e);
    canvas_fill(canvas, (Box){SQUARE, y - BAR / 2, fmax(1, width), BAR},
                theme_color(COLOR_ERROR));
    style = style_middle(style_in(STYLE_TITLE, COLOR_ERROR), ALIGN_LEFT);
    Box printed = label_draw(canvas, SQUARE + width + 10, y,
                             number_fixed(e->square[k], 4).text, style);
    if (k == e->dearest) // the title's share
        label_print(canvas, box_right(printed) + 10, y,
                    style_in(style, COLOR_INK), "%s of the sum",
                    number_percent(e->square[k] / e->sum, 0).text);
    reckon_note(canvas,
                PHRASE("(%s)^2", number_signed_fixed(e->error[k], 4).text),
                number_fixed(e->square[k], 4).text);
}

// The ten squares end to end, and what half of them makes.
static void draw_sum(Canvas *canvas, const TenErrors *e)
{
    canvas_fill_round(canvas, (Box){300, SUM - 24, 852, 48}, 8,
                      theme_color(COLOR_TINT));
    double x = SQUARE;
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        double width = e->square[k] * scale_of(e);
        Box part = {x, SUM - BAR / 2, width, BAR};
        canvas_fill(canvas, part, theme_color(COLOR_ERROR));
        x += width;
        canvas_upright(canvas, x, SUM - BAR / 2, SUM + BAR / 2,
                       pen_of(COLOR_TINT, WIDTH_HAIR));
    }
    Style style = {SIZE_BODY, COLOR_ERROR, .bold = true, .middle = true};
    label_draw(canvas, x + 10, SUM, number_fixed(e->sum, 4).text, style);
    reckon_note(canvas, PHRASE("½(%s)", number_fixed(e->sum, 4).text),
                number_fixed(e->sum / 2, 4).text);
    style.color = COLOR_INK;
    label_print(canvas, NAME, SUM, style,
                "the sum; half of it is the cost,  $C$ = %s",
                number_fixed(e->sum / 2, 4).text);
}

static void draw_heads(Canvas *canvas)
{
    double y = FIRST - 32;
    Style style = STYLE_TICK;
    label_draw(canvas, OUTPUT, y,
               "output $\\upright{ŷ}$, and \\error{\\bold{where it "
               "should end}}",
               style);
    label_draw(canvas, SQUARE, y, "the error squared", style);
    style.align = ALIGN_RIGHT;
    label_draw(canvas, ERROR_AT, y, "$\\upright{ŷ} - y$", style);
}

static Canvas *open_errors(const TenErrors *e)
{
    Number share = number_percent(e->square[e->dearest] / e->sum, 0);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("test image no. %zu", e->digit),
        PHRASE("The %s %zu alone makes %s of the cost",
               e->dearest == e->label ? "missing" : "false", e->dearest,
               share.text),
        "Ten outputs, ten errors. Squaring drops the sign and "
        "makes small errors nearly nothing.",
        .alt = PHRASE(
            "A handwritten %zu beside ten rows, one for each output: a bar "
            "for the output, a mark for the truth, the error and its "
            "square as a bar. The squares add up to %s; output %zu gives "
            "%s of it.",
            e->label, number_fixed(e->sum, 4).text, e->dearest, share.text),
        .caption = "One digit's ten outputs, their errors, the squares, "
                   "and the cost."});
}

static void draw_digit(Canvas *canvas, const Digits *test,
                       const TenErrors *e)
{
    double x[DIGITS_PIXELS];
    digits_input(test, e->digit, x);
    Box picture = heatmap_digit(canvas, THEME_MARGIN, FIRST + 48, x, 8);
    double below = box_bottom(picture);
    label_draw(canvas, picture.x, below + 28, digits_name(e->label),
               STYLE_NAME);
    label_print(canvas, picture.x, below + 52, STYLE_WORDS,
                "the largest output is %zu", e->answer);
}

void figure_errors(Workbook *book, const TenErrors *errors,
                   const Digits *test)
{
    Canvas *canvas = open_errors(errors);
    draw_digit(canvas, test, errors);
    draw_heads(canvas);
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        draw_output(canvas, errors, k);
        draw_square(canvas, errors, k);
    }
    draw_sum(canvas, errors);
    workbook_figure(book, canvas, "errors");
}
