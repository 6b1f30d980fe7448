// Draws weighted-sum.png and mistake.png: pixel x weight = contribution as
// three tiles that sum to z, for a digit that is read and one that is
// misread.
#include <stdio.h>

#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "draw/reckon.h"
#include "figures.h"
#include "neuron.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS, CELL = 11 };

static const double TILE_TOP = 210, TILE_GAP = 44, LEDGER_WIDTH = 201;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    const Reading *reading;
    Scale scale;  // of weights and contributions alike
    int decimals; // of the sum's entries
    Box x, w, wx; // the three tiles
} Figure;

static Heatmap tile_of(const double *values, Scale scale)
{
    return heatmap_tile(values, scale, CELL);
}

// ---- the tiles ---------------------------------------------------------

static void draw_sign(const Figure *figure, Box left, Box right,
                      const char *sign)
{
    double x = (left.x + left.width + right.x) / 2;
    label_draw(figure->canvas, x, left.y + left.height / 2, sign,
               (Style){SIZE_TITLE, COLOR_SECONDARY, .align = ALIGN_CENTER,
                       .middle = true});
}

static void draw_name(const Figure *figure, Box tile, const char *symbol,
                      const char *words)
{
    double y = tile.y - 13;
    Box box = label_draw(figure->canvas, tile.x, y, symbol,
                         (Style){SIZE_RULE, COLOR_INK, .bold = false});
    label_draw(figure->canvas, box.x + box.width + 12, y, words,
               STYLE_WORDS);
}

static void draw_tiles(Figure *figure)
{
    const Reading *shown = figure->reading;
    figure->x = heatmap_digit(figure->canvas, THEME_MARGIN, TILE_TOP,
                              shown->x, CELL);
    double step = figure->x.width + TILE_GAP;
    Heatmap weights = tile_of(figure->lesson->weights, figure->scale);
    Heatmap pushes = tile_of(shown->contribution, figure->scale);
    figure->w = heatmap_draw(figure->canvas, figure->x.x + step, TILE_TOP,
                             &weights);
    figure->wx =
        heatmap_draw(figure->canvas, figure->w.x + step, TILE_TOP, &pushes);
    draw_name(figure, figure->x, "$x_k$", "the pixels");
    draw_name(figure, figure->w, "$w_k$", "the weights");
    draw_name(figure, figure->wx, "$w_k x_k$", "what each adds");
    draw_sign(figure, figure->x, figure->w, "×");
    draw_sign(figure, figure->w, figure->wx, "=");
}

// ---- two pixels, followed through all three ----------------------------

static void mark_pixel(const Figure *figure, Box tile, size_t k)
{
    Heatmap map = tile_of(figure->lesson->weights, figure->scale);
    Box cell = heatmap_cell(tile, &map, k / SIDE, k % SIDE);
    canvas_ring(figure->canvas, box_center(cell), 10,
                (Pen){theme_color(COLOR_ERROR), WIDTH_DATA, false});
}

// The pixel's name beside the ink that it is part of: left for the first
// pixel, right for the second, so that two neighbours do not collide.
static void name_pixel(const Figure *figure, const char *name, size_t k,
                       bool left)
{
    const double *x = figure->reading->x;
    Heatmap map = tile_of(x, figure->scale);
    size_t row = k / SIDE, column = k % SIDE;
    while (x[row * SIDE + column] > 0 && column > 0 && column < SIDE - 1)
        column = left ? column - 1 : column + 1;
    Point at = box_center(heatmap_cell(figure->x, &map, row, column));
    label_draw(figure->canvas, at.x, at.y, name,
               (Style){SIZE_SMALL, COLOR_ERROR, .bold = true,
                       .align = left ? ALIGN_RIGHT : ALIGN_LEFT,
                       .middle = true});
}

// The pixel's three numbers, each below its tile.
static void follow_pixel(const Figure *figure, const char *name, size_t k,
                         double y)
{
    const Reading *shown = figure->reading;
    double w = figure->lesson->weights[k], wx = shown->contribution[k];
    const Box *tiles[] = {&figure->x, &figure->w, &figure->wx};
    for (int i = 0; i < 3; i++)
        mark_pixel(figure, *tiles[i], k);
    Style words = {SIZE_SMALL, COLOR_ERROR, .bold = true};
    label_print(figure->canvas, figure->x.x, y, words,
                "%s: row %zu, column %zu", name, k / SIDE, k % SIDE);
    name_pixel(figure, name, k, name[0] == 'A');
    Style number = {SIZE_BODY, COLOR_INK, .bold = true,
                    .align = ALIGN_RIGHT};
    label_draw(figure->canvas, figure->x.x + figure->x.width, y,
               number_fixed(shown->x[k], 4).text, number);
    number.color = theme_sign(w);
    label_draw(figure->canvas, figure->w.x + figure->w.width / 2 + 34, y,
               number_signed(w).text, number);
    number.color = theme_sign(wx);
    label_draw(figure->canvas, figure->wx.x + figure->wx.width / 2 + 34, y,
               number_signed(wx).text, number);
    reckon_note(figure->canvas,
                PHRASE("%s × %s", number_fixed(shown->x[k], 4).text,
                       number_signed(w).text),
                number_signed(wx).text);
    number.color = COLOR_SECONDARY;
    number.align = ALIGN_CENTER;
    double half = TILE_GAP / 2;
    label_draw(figure->canvas, figure->w.x - half, y, "×", number);
    label_draw(figure->canvas, figure->wx.x - half, y, "=", number);
}

// ---- the sum -----------------------------------------------------------

// One entry of the sum; the points of all stand in one column.
static void draw_entry(const Figure *figure, double y, const char *words,
                       double value, Color color)
{
    double left = figure->wx.x + figure->wx.width + TILE_GAP;
    label_draw(figure->canvas, left, y, words, STYLE_NOTE);
    label_draw(
        figure->canvas, left + LEDGER_WIDTH - 10, y,
        number_signed_fixed(value, figure->decimals).text,
        (Style){SIZE_BODY, color, .bold = true, .align = ALIGN_RIGHT});
}

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

static void note_sum(const Figure *figure, double first, double second,
                     double sum)
{
    int d = figure->decimals;
    reckon_note(figure->canvas,
                PHRASE("%s %s", number_signed_fixed(first, d).text,
                       number_signed_fixed(second, d).text),
                number_signed_fixed(sum, d).text);
}

static void draw_sum_rule(const Figure *figure, double y)
{
    double right =
        figure->wx.x + figure->wx.width + TILE_GAP + LEDGER_WIDTH;
    canvas_line(figure->canvas, (Point){right - 100, y}, (Point){right, y},
                (Pen){theme_color(COLOR_SECONDARY), WIDTH_LINE, false});
}

static void draw_result(const Figure *figure, double y, const char *name,
                        const char *number)
{
    double left = figure->wx.x + figure->wx.width + TILE_GAP;
    canvas_fill_round(figure->canvas,
                      (Box){left + LEDGER_WIDTH - 112, y - 25, 112, 37}, 7,
                      theme_color(COLOR_TINT));
    label_draw(figure->canvas, left, y, name,
               (Style){SIZE_MATH, COLOR_INK, .bold = false});
    label_draw(
        figure->canvas, left + LEDGER_WIDTH - 10, y, number,
        (Style){SIZE_MATH, COLOR_INK, .bold = true, .align = ALIGN_RIGHT});
}

static void draw_ledger(const Figure *figure)
{
    const Reading *shown = figure->reading;
    char words[64];
    double y = TILE_TOP + 16;
    snprintf(words, sizeof words, "%zu pixels up", shown->up_count);
    draw_entry(figure, y, words, shown->up, COLOR_POSITIVE);
    snprintf(words, sizeof words, "%zu pixels down", shown->down_count);
    draw_entry(figure, y + 32, words, shown->down, COLOR_NEGATIVE);
    draw_sum_rule(figure, y + 45);
    draw_entry(figure, y + 72, "the sum $w \\cdot x$", shown->sum,
               COLOR_INK);
    draw_entry(figure, y + 104, "the bias $b$", figure->lesson->bias,
               theme_sign(figure->lesson->bias));
    draw_sum_rule(figure, y + 117);
    draw_result(figure, y + 154, "$z$",
                number_signed_fixed(shown->z, figure->decimals).text);
    note_sum(figure, shown->up, shown->down, shown->sum);
    note_sum(figure, shown->sum, figure->lesson->bias, shown->z);
    draw_result(figure, y + 210, "$a = \\sigma(z)$",
                number_plain(shown->a).text);
    double left = figure->wx.x + figure->wx.width + TILE_GAP;
    snprintf(words, sizeof words, "The neuron says: %s 1.",
             shown->z > 0 ? "it is a" : "it is not a");
    label_draw(figure->canvas, left, y + 248, words, STYLE_NOTE);
}

// ---- the figure --------------------------------------------------------

// The finding: the sum, or what went wrong.
static void write_title(char title[200], const Reading *reading)
{
    Number z = number_signed(reading->z);
    if (reading->label == 1 && reading->z <= 0)
        snprintf(title, 200,
                 "A 1 that is missed: %zu pixels pull z down to %s",
                 reading->down_count, z.text);
    else if (reading->label != 1 && reading->z > 0)
        snprintf(title, 200, "A %d called a 1: %zu pixels push z up to %s",
                 reading->label, reading->up_count, z.text);
    else
        snprintf(title, 200,
                 "784 products and a bias add up to one number, z = %s",
                 z.text);
}

static Canvas *weighted_sum_page(const Lesson *lesson, const Reading *shown)
{
    char note[64], title[200], alt[600], caption[256];
    snprintf(note, sizeof note, "digit %zu of the test set", shown->index);
    write_title(title, shown);
    snprintf(alt, sizeof alt,
             "Three tiles of 28 by 28: a handwritten %d, the weights (blue "
             "along the upright stroke of a 1, orange around it where a 0 "
             "has its ring), and their products. %zu products are positive "
             "and sum to %s, %zu are negative and sum to %s; with the bias "
             "%s that makes z = %s, a = %s.",
             shown->label, shown->up_count, number_signed(shown->up).text,
             shown->down_count, number_signed(shown->down).text,
             number_signed(lesson->bias).text, number_signed(shown->z).text,
             number_plain(shown->a).text);
    snprintf(caption, sizeof caption,
             "Each pixel times its weight. Pixel A pushes the sum up most, "
             "pixel B pulls it down most.");
    return page_new(&(PageText){PAGE_FIGURE, "1 · The neuron", note, title,
                                "Multiply the tiles pixel by pixel, then "
                                "add up the right one: blue "
                                "pushes the sum up, orange pulls it down.",
                                alt, caption, "build/01-neuron"});
}

static Canvas *draw_weighted_sum(const Lesson *lesson,
                                 const Reading *reading)
{
    Figure figure = {.canvas = weighted_sum_page(lesson, reading),
                     .lesson = lesson,
                     .reading = reading};
    figure.decimals = decimals_of(reading, lesson->bias);
    figure.scale = heatmap_scale(SCALE_SIGNED, lesson->weights, PIXELS);
    draw_tiles(&figure);
    double bottom = figure.x.y + figure.x.height;
    follow_pixel(&figure, "A", reading->strongest_up, bottom + 40);
    follow_pixel(&figure, "B", reading->strongest_down, bottom + 74);
    heatmap_scale_bar(figure.canvas, (Point){figure.w.x, bottom + 122}, 320,
                      figure.scale, "weight, and weight × pixel");
    draw_ledger(&figure);
    return figure.canvas;
}

void figure_weighted_sum(Workbook *book, const Lesson *lesson)
{
    workbook_figure(book, draw_weighted_sum(lesson, &lesson->shown),
                    "weighted-sum");
}

void figure_mistake(Workbook *book, const Lesson *lesson)
{
    if (lesson->has_wrong)
        workbook_figure(book, draw_weighted_sum(lesson, &lesson->wrong),
                        "mistake");
}
