// Blame on a real digit, from the outputs back to the pixels.
#include "figures.h"

#include <math.h>

#include "digit_network.h"
#include "draw/bars.h"
#include "draw/rail.h"
#include "draw/reckon.h"
#include "nn/vector.h"
#include "real_digit.h"

// Columns of the figure, in points: left edges, and the row of headings.
static const double IMAGE_X = 48, TILES_X = 226, DELTA_X = 656;
static const double SLOPE_X = 742, BACK_X = 828, OUTPUT_X = 934;
static const double HEAD_Y = 188, TOP_Y = 204, RAIL_Y = 628;

enum { CELL_WIDTH = 72, CELL_HEIGHT = 26, TILE_CELL = 5, TILES = 6 };

static const Style HEAD = {SIZE_MATH, COLOR_INK, .align = ALIGN_CENTER};

// How many decimals show the largest of some numbers well, at most five.
static int decimals_for(double limit)
{
    return limit >= .02 ? 3 : limit >= .002 ? 4 : 5;
}

// ---- the three columns of hidden neurons -------------------------------

static Heatmap column_map(const double *values, Scale scale)
{
    return (Heatmap){values,     DIGIT_HIDDEN, 1, scale,
                     CELL_WIDTH, CELL_HEIGHT,  0, false};
}

static Box draw_column(Canvas *canvas, double x, const Heatmap *map,
                       const char *head, const char *limits)
{
    Box box = heatmap_draw(canvas, x, TOP_Y, map);
    label_draw(canvas, box_center(box).x, HEAD_Y, head, HEAD);
    label_draw(canvas, box_center(box).x, box_bottom(box) + 20, limits,
               style_aligned(STYLE_TICK, ALIGN_CENTER));
    return box;
}

static void draw_between(Canvas *canvas, Box left, Box right,
                         const char *sign)
{
    double x = (box_right(left) + right.x) / 2;
    label_draw(
        canvas, x, box_center(left).y, sign,
        style_middle(style_in(STYLE_MATH, COLOR_SECONDARY), ALIGN_CENTER));
}

static Box draw_signed(Canvas *canvas, double x, const Heatmap *map,
                       const char *head)
{
    return draw_column(
        canvas, x, map, head,
        PHRASE("±%s", number_short(map->scale.limit, false).text));
}

// With so many decimals of σ′ and Wᵀδ each row works on paper.
static int factor_decimals(const LearningStep *step, int decimals)
{
    int most = decimals;
    for (size_t j = 0; j < DIGIT_HIDDEN; j++)
        most = reckon_factor_decimals(step->slope[0][j], step->dC_da[0][j],
                                      decimals, most);
    return most;
}

static void note_rows(Canvas *canvas, const LearningStep *step, int factors,
                      int decimals)
{
    for (size_t j = 0; j < DIGIT_HIDDEN; j++)
        reckon_note(
            canvas,
            PHRASE("%s × %s", number_fixed(step->slope[0][j], factors).text,
                   number_signed_fixed(step->dC_da[0][j], factors).text),
            number_signed_fixed(step->delta[0][j], decimals).text);
}

// δ = σ′(z) × Wᵀδ, from left to right.
static void draw_hidden(Canvas *canvas, const LearningStep *step)
{
    Heatmap slope = column_map(step->slope[0], (Scale){SCALE_INK, .25});
    Heatmap delta = column_map(
        step->delta[0],
        heatmap_scale(SCALE_SIGNED, step->delta[0], DIGIT_HIDDEN));
    Heatmap back = column_map(
        step->dC_da[0],
        heatmap_scale(SCALE_SIGNED, step->dC_da[0], DIGIT_HIDDEN));
    int decimals = decimals_for(delta.scale.limit);
    int factors = factor_decimals(step, decimals);
    Box d = draw_signed(canvas, DELTA_X, &delta, "$\\error{\\delta_j}$");
    Box s = draw_column(canvas, SLOPE_X, &slope, "$\\slope{\\sigma'(z_j)}$",
                        "0 … 0.25");
    Box b = draw_signed(canvas, BACK_X, &back, "$W^T\\error{\\delta}$");
    heatmap_print_values(canvas, d, &delta, decimals, SIZE_LEAST);
    heatmap_print_values(canvas, s, &slope, factors, SIZE_LEAST);
    heatmap_print_values(canvas, b, &back, factors, SIZE_LEAST);
    note_rows(canvas, step, factors, decimals);
    draw_between(canvas, d, s, "$=$");
    draw_between(canvas, s, b, "$\\times$");
    for (size_t j = 0; j < DIGIT_HIDDEN; j++)
        label_print(canvas, d.x - 8,
                    d.y + d.height * ((double)j + .5) / DIGIT_HIDDEN,
                    style_middle(STYLE_LEAST, ALIGN_RIGHT), "%zu", j + 1);
}

// ---- the ten outputs ---------------------------------------------------

// The sign's colour of a number that is printed with so many decimals.
static Color color_of(double value, int decimals)
{
    return theme_sign(fabs(value) < .5 * pow(10, -decimals) ? 0 : value);
}

static void draw_answer(Canvas *canvas, const RealDigit *digit, size_t j,
                        Box bar)
{
    bars_share(canvas, bar, digit->step->a[1][j], COLOR_ACTIVATION,
               COLOR_HAIRLINE);
    double target = bar.x + bar.width * digit->step->y[j];
    canvas_upright(canvas, target, bar.y - 3, box_bottom(bar) + 3,
                   pen_of(COLOR_ERROR, WIDTH_DATA));
}

// δ as a bar to the right or to the left of zero.
static void draw_error(Canvas *canvas, double delta, double limit,
                       double zero, Box bar)
{
    double length = 26 * fabs(delta) / limit;
    Box part = {delta < 0 ? zero - length : zero, bar.y, length,
                bar.height};
    canvas_fill(canvas, part, theme_color(theme_sign(delta)));
    canvas_upright(canvas, zero, bar.y - 5, box_bottom(bar) + 5,
                   pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
}

static void draw_output(Canvas *canvas, const RealDigit *digit, size_t j,
                        double y)
{
    const double *delta = digit->step->delta[1];
    double limit = vector_max_abs(delta, DIGITS_CLASSES);
    int decimals = decimals_for(limit);
    bool matters = j == digit->label || j == digit->answer;
    Box bar = {OUTPUT_X + 20, y - 8, 62, 16};
    label_print(
        canvas, OUTPUT_X, y,
        (Style){SIZE_BODY, COLOR_INK, .bold = matters, .middle = true},
        "%zu", j);
    draw_answer(canvas, digit, j, bar);
    draw_error(canvas, delta[j], limit, OUTPUT_X + 128, bar);
    label_draw(canvas, THEME_PAGE_WIDTH - THEME_MARGIN, y,
               number_signed_fixed(delta[j], decimals).text,
               (Style){SIZE_SMALL, color_of(delta[j], decimals),
                       .bold = matters, .align = ALIGN_RIGHT,
                       .middle = true});
}

static void draw_outputs(Canvas *canvas, const RealDigit *digit)
{
    double height = CELL_HEIGHT * DIGIT_HIDDEN / THEME_PIXELS_PER_POINT;
    double step = height / DIGITS_CLASSES;
    for (size_t j = 0; j < DIGITS_CLASSES; j++)
        draw_output(canvas, digit, j, TOP_Y + step * ((double)j + .5));
    label_draw(canvas, OUTPUT_X + 20 + 31, HEAD_Y, "$a$", HEAD);
    label_draw(canvas, OUTPUT_X + 145, HEAD_Y,
               "$\\error{\\delta} = (a-y)\\,\\slope{\\sigma'}$", HEAD);
    double y = TOP_Y + height + 20;
    canvas_upright(canvas, OUTPUT_X + 22, y - 12, y + 2,
                   pen_of(COLOR_ERROR, WIDTH_DATA));
    label_draw(canvas, OUTPUT_X + 30, y, "$y$, the truth", STYLE_TICK);
}

// ---- the gradients of six neurons --------------------------------------

// The neuron with the i-th largest blame.
static void draw_tile(Canvas *canvas, const RealDigit *digit, size_t i,
                      Scale scale)
{
    size_t neuron = digit->by_error[i];
    const double *gradients = digit->step->gradient->layers[0].weights.at;
    double delta = digit->step->delta[0][neuron];
    Point at = {TILES_X + 132 * (double)(i % 3),
                TOP_Y + 156 * (double)(i / 3)};
    Box box = heatmap_draw_tile(
        canvas, at, gradients + neuron * DIGITS_PIXELS, scale, TILE_CELL);
    double line = box_bottom(box) + 20;
    label_print(canvas, box.x, line, STYLE_NOTE, "no. %zu", neuron + 1);
    label_draw(canvas, box_right(box), line,
               number_signed_fixed(delta, decimals_for(fabs(delta))).text,
               style_aligned(style_in(STYLE_TITLE, theme_sign(delta)),
                             ALIGN_RIGHT));
}

static void draw_tiles(Canvas *canvas, const RealDigit *digit)
{
    const double *gradients = digit->step->gradient->layers[0].weights.at;
    Scale scale = heatmap_scale(SCALE_SIGNED, gradients,
                                (size_t)DIGIT_HIDDEN * DIGITS_PIXELS);
    for (size_t i = 0; i < TILES; i++)
        draw_tile(canvas, digit, i, scale);
    label_draw(canvas, TILES_X, HEAD_Y,
               "$\\partial C/\\partial w_j = \\error{\\delta_j} x$",
               STYLE_MATH);
    label_draw(canvas, TILES_X + 381, HEAD_Y,
               "the six neurons with most blame",
               style_aligned(STYLE_NOTE, ALIGN_RIGHT));
    heatmap_scale_bar(canvas, (Point){TILES_X, TOP_Y + 336}, 216, scale,
                      "gradient of a weight");
}

static void draw_image(Canvas *canvas, const RealDigit *digit)
{
    Box box = heatmap_digit(canvas, IMAGE_X, TOP_Y, digit->step->x, 6);
    label_draw(canvas, IMAGE_X, HEAD_Y, "$x$", STYLE_MATH);
    size_t blank = 0;
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        blank += digit->step->x[i] == 0;
    label_paragraph(
        canvas, (Point){box.x, box_bottom(box) + 26}, box.width,
        PHRASE(
            "%zu of 784 pixels have no ink. Their weights carried nothing "
            "and get no gradient.",
            blank),
        STYLE_NOTE);
}

// ---- the rail ----------------------------------------------------------

static void draw_rail(Canvas *canvas)
{
    static const RailStop stops[] = {
        {1050, "step 4  output error", "a − y, times the slope"},
        {864, "step 5  pass back", "weighed by W, transposed"},
        {690, "and the slope", "flat neurons hear little"},
        {416, "step 6  gradient", "blame × pixel: the digit, tinted"}};
    rail_flow(canvas, (Point){THEME_PAGE_WIDTH - THEME_MARGIN, RAIL_Y},
              THEME_MARGIN, stops, COUNT_OF(stops));
}

static Canvas *open_page(const RealDigit *digit)
{
    Phrase how =
        digit->answer == digit->label
            ? (Phrase){", though it is read right"}
            : phrase(" that the network calls a %zu", digit->answer);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("784-16-10, %s on test",
               number_percent(digit->accuracy, 1).text),
        PHRASE("Blame on a real digit: a %zu%s", digit->label, how.text),
        "Read it from right to left, as the error travels. Each neuron "
        "ends with one number, its blame.",
        PHRASE(
            "Right: ten outputs for a digit that is a %zu. Left of them "
            "the error passed back to 16 hidden neurons, times the slope "
            "of each, gives their blame. The gradients of six neurons "
            "look like the digit, tinted by blame.",
            digit->label),
        "One answer, passed back: every hidden weight's gradient is its "
        "neuron's blame times its pixel."});
}

void figure_blame(Workbook *book, const RealDigit *digit)
{
    Canvas *canvas = open_page(digit);
    draw_outputs(canvas, digit);
    draw_hidden(canvas, digit->step);
    draw_tiles(canvas, digit);
    draw_image(canvas, digit);
    draw_rail(canvas);
    workbook_figure(book, canvas, "blame");
}
