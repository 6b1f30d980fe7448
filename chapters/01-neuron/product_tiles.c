// product_tiles: the whole figure of one weighted sum.
#include "product_tiles.h"

#include <stdlib.h>

#include "draw/addition.h"
#include "draw/figure.h"
#include "draw/reckon.h"
#include "figures.h"

enum { CELL = 11 };

static const double TILE_TOP = 190, TILE_GAP = 38, LEDGER_WIDTH = 219;
static const double RING = 10, RING_RIM = 3; // of paper, to be seen on ink

typedef struct {
    Canvas *canvas;
    const double *weights; // [784]
    double bias;
    const Reading *reading;
    Scale scale;  // of weights and contributions alike
    Box x, w, wx; // the three tiles
} Figure;

// ---- the tiles ---------------------------------------------------------

static void draw_name(Canvas *canvas, Box tile, const char *symbol,
                      const char *words)
{
    double y = tile.y - 13;
    Box box = label_draw(canvas, tile.x, y, symbol, STYLE_RULE);
    label_draw(canvas, box_right(box) + 12, y, words, STYLE_WORDS);
}

static void draw_tiles(Figure *figure)
{
    Canvas *canvas = figure->canvas;
    const Reading *shown = figure->reading;
    Box x = heatmap_digit(canvas, THEME_MARGIN, TILE_TOP, shown->x, CELL);
    double step = x.width + TILE_GAP;
    Box w = heatmap_draw_tile(canvas, (Point){x.x + step, TILE_TOP},
                              figure->weights, figure->scale, CELL);
    Box wx = heatmap_draw_tile(canvas, (Point){w.x + step, TILE_TOP},
                               shown->contribution, figure->scale, CELL);
    draw_name(canvas, x, "$x_k$", "the pixels");
    draw_name(canvas, w, "$w_k$", "the weights");
    draw_name(canvas, wx, "$w_k x_k$", "what each adds");
    addition_sign(canvas, x, w, "×");
    addition_sign(canvas, w, wx, "=");
    figure->x = x;
    figure->w = w;
    figure->wx = wx;
}

// ---- two pixels, followed through all three ----------------------------

static Point place_of(const Figure *figure, Box tile, size_t k)
{
    Heatmap map = heatmap_tile(figure->weights, figure->scale, CELL);
    return box_center(
        heatmap_cell(tile, &map, k / DIGITS_SIDE, k % DIGITS_SIDE));
}

static void mark_pixel(const Figure *figure, Box tile, size_t k)
{
    Point center = place_of(figure, tile, k);
    canvas_ring(figure->canvas, center, RING,
                pen_of(COLOR_PAPER, WIDTH_DATA + RING_RIM));
    canvas_ring(figure->canvas, center, RING,
                pen_of(COLOR_ERROR, WIDTH_DATA));
}

// Whether the name of pixel k stands left of its ring; so does A's, and B's
// on the right, unless B is near and on the left: names do not collide.
static bool name_is_left(const Reading *reading, size_t k)
{
    size_t a = reading->strongest_up[0], b = reading->strongest_down[0];
    int down = (int)(b / DIGITS_SIDE) - (int)(a / DIGITS_SIDE);
    bool turned = abs(down) <= 2 && b % DIGITS_SIDE < a % DIGITS_SIDE;
    return k == a ? !turned && a % DIGITS_SIDE > 0 : turned;
}

// The pixel's name beside its ring.
static void name_pixel(const Figure *figure, const char *name, size_t k)
{
    bool left = name_is_left(figure->reading, k);
    Point at = place_of(figure, figure->x, k);
    double away = RING + 8;
    label_draw_over(
        figure->canvas, at.x + (left ? -away : away), at.y, name,
        (Style){SIZE_BODY, COLOR_ERROR, .bold = true,
                .align = left ? ALIGN_RIGHT : ALIGN_LEFT, .middle = true});
}

static void draw_signed(const Figure *figure, Box tile, double y,
                        double value)
{
    label_draw(figure->canvas, box_center(tile).x + 34, y,
               number_signed(value).text,
               (Style){SIZE_BODY, theme_sign(value), .bold = true,
                       .align = ALIGN_RIGHT});
}

// The pixel's three numbers, each below its tile.
static void follow_pixel(const Figure *figure, const char *name, size_t k,
                         double y)
{
    Canvas *canvas = figure->canvas;
    double w = figure->weights[k], wx = figure->reading->contribution[k];
    Number x = number_fixed(figure->reading->x[k], 4);
    const Box tiles[] = {figure->x, figure->w, figure->wx};
    for (int i = 0; i < 3; i++)
        mark_pixel(figure, tiles[i], k);
    name_pixel(figure, name, k);
    label_print(canvas, figure->x.x, y,
                (Style){SIZE_SMALL, COLOR_ERROR, .bold = true},
                "%s: row %zu, column %zu", name, k / DIGITS_SIDE,
                k % DIGITS_SIDE);
    label_draw(canvas, box_right(figure->x), y, x.text,
               style_aligned(STYLE_NAME, ALIGN_RIGHT));
    draw_signed(figure, figure->w, y, w);
    draw_signed(figure, figure->wx, y, wx);
    reckon_note(canvas, PHRASE("%s × %s", x.text, number_signed(w).text),
                number_signed(wx).text);
    Style sign = {SIZE_BODY, COLOR_SECONDARY, .bold = true,
                  .align = ALIGN_CENTER};
    label_draw(canvas, figure->w.x - TILE_GAP / 2, y, "×", sign);
    label_draw(canvas, figure->wx.x - TILE_GAP / 2, y, "=", sign);
}

// ---- the sum -----------------------------------------------------------

// The fewest decimals, at least four, with which both sums work on paper.
static int decimals_of(const Reading *shown, double bias)
{
    const double products[] = {shown->up, shown->down};
    const double both[] = {shown->sum, bias};
    for (int d = 4; d < 9; d++)
        if (reckon_decimals(products, 2, RECKON_SAME, d) == d &&
            reckon_decimals(both, 2, RECKON_SAME, d) == d)
            return d;
    return 4;
}

static void draw_ledger(const Figure *figure)
{
    const Reading *shown = figure->reading;
    double left = box_right(figure->wx) + TILE_GAP;
    double bias = figure->bias, y = TILE_TOP + 16;
    Addition sum = {.canvas = figure->canvas,
                    .left = left,
                    .right = left + LEDGER_WIDTH,
                    .line = 100,
                    .box = 112,
                    .words = STYLE_NOTE,
                    .decimals = decimals_of(shown, bias)};
    addition_entry(&sum, y, PHRASE("%zu pixels up", shown->up_count),
                   shown->up, COLOR_POSITIVE);
    addition_entry(&sum, y + 32,
                   PHRASE("%zu pixels down", shown->down_count),
                   shown->down, COLOR_NEGATIVE);
    addition_line(&sum, y + 72);
    addition_entry(&sum, y + 72, "the sum $w \\cdot x$", shown->sum,
                   COLOR_INK);
    addition_entry(&sum, y + 104, "the bias $b$", bias, theme_sign(bias));
    addition_line(&sum, y + 144);
    addition_result(&sum, y + 154, "$z$",
                    number_signed_fixed(shown->z, sum.decimals).text);
    addition_note(&sum, shown->up, shown->down, shown->sum);
    addition_note(&sum, shown->sum, bias, shown->z);
    addition_result(&sum, y + 210, "$a = \\sigma(z)$",
                    number_plain(shown->a).text);
    label_draw(figure->canvas, left, y + 248,
               PHRASE("The neuron says: %s 1.",
                      shown->z > 0 ? "it is a" : "it is not a"),
               STYLE_NOTE);
}

// ---- the figure --------------------------------------------------------

// The finding: the sum, or what went wrong.
static Phrase title_of(const Reading *reading)
{
    Number z = number_signed(reading->z);
    bool one = reading->label == 1, called = reading->z > 0;
    if (one == called)
        return phrase("784 products and a bias add up to one number, z = "
                      "%s",
                      z.text);
    if (one)
        return phrase("A 1 that is missed: %zu pixels pull z down to %s",
                      reading->down_count, z.text);
    return phrase("A %d called a 1: %zu pixels push z up to %s",
                  reading->label, reading->up_count, z.text);
}

static Canvas *weighted_sum_page(const Reading *shown, double bias)
{
    return page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER,
        PHRASE("image no. %zu of the test set", shown->index),
        title_of(shown).text,
        "Multiply the tiles pixel by pixel, then add up the right one: "
        "blue pushes the sum up, orange pulls it down.",
        PHRASE(
            "Three tiles of 28 by 28: a handwritten %d, the weights (blue "
            "along the upright stroke of a 1, orange around it where a 0 "
            "has its ring), and their products. %zu products are positive "
            "and sum to %s, %zu are negative and sum to %s; with the bias "
            "%s that makes z = %s, a = %s.",
            shown->label, shown->up_count, number_signed(shown->up).text,
            shown->down_count, number_signed(shown->down).text,
            number_signed(bias).text, number_signed(shown->z).text,
            number_plain(shown->a).text),
        "Each pixel times its weight. Pixel A pushes the sum up most, "
        "pixel B pulls it down most."});
}

Canvas *product_tiles_draw(const PixelWeights *weights, double bias,
                           const Reading *reading)
{
    Figure figure = {.canvas = weighted_sum_page(reading, bias),
                     .weights = weights->w,
                     .bias = bias,
                     .reading = reading};
    figure.scale = heatmap_scale(SCALE_SIGNED, weights->w, DIGITS_PIXELS);
    draw_tiles(&figure);
    double bottom = box_bottom(figure.x);
    follow_pixel(&figure, "A", reading->strongest_up[0], bottom + 40);
    follow_pixel(&figure, "B", reading->strongest_down[0], bottom + 74);
    heatmap_scale_bar(figure.canvas,
                      (Point){box_right(figure.wx) + TILE_GAP, bottom + 40},
                      LEDGER_WIDTH, figure.scale,
                      "weight, and weight × pixel");
    draw_ledger(&figure);
    return figure.canvas;
}
