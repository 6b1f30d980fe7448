// Draws guessing.png: what networks do that have learned nothing.
#include <stdio.h>

#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "feedforward.h"
#include "figures.h"

// ---- left: how often each network gives each answer --------------------

enum { CELL_WIDTH = 40, CELL_HEIGHT = 29 };
static const double GRID_LEFT = 150, GRID_TOP = 206, ROW = 26,
                    ACCURACY = 575, LAST_GAP = 14;

static void draw_row(Canvas *canvas, double y, const char *name,
                     const double *given, double accuracy)
{
    Heatmap map = {.values = given,
                   .rows = 1,
                   .columns = DIGITS_CLASSES,
                   .scale = {SCALE_INK, 1},
                   .cell_width = CELL_WIDTH,
                   .cell_height = CELL_HEIGHT,
                   .gap = 1,
                   .bare = true};
    Box box = heatmap_draw(canvas, GRID_LEFT, y, &map);
    canvas_frame(canvas, box,
                 (Pen){theme_color(COLOR_HAIRLINE), WIDTH_HAIR, false});
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .align = ALIGN_RIGHT,
                   .middle = true};
    double middle = box.y + box.height / 2;
    label_draw(canvas, GRID_LEFT - 12, middle, name, style);
    style.color = COLOR_INK;
    label_draw(canvas, ACCURACY, middle, number_percent(accuracy, 2).text,
               style);
}

static void draw_grid_heads(Canvas *canvas)
{
    Style style = {SIZE_TICK, COLOR_SECONDARY, .align = ALIGN_CENTER};
    double step = (CELL_WIDTH + 1) / THEME_PIXELS_PER_POINT;
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        label_print(canvas, GRID_LEFT + step * ((double)k + .5),
                    GRID_TOP - 8, style, "%zu", k);
    style.align = ALIGN_LEFT;
    label_draw(canvas, GRID_LEFT, GRID_TOP - 32,
               "how often it answers, white never, black always", style);
    style.align = ALIGN_RIGHT;
    label_draw(canvas, ACCURACY, GRID_TOP - 8, "right", style);
}

static void draw_grid(Canvas *canvas, const Journey *journey,
                      const Untrained *untrained)
{
    enum { SHOWN = 10 };
    size_t rows = untrained->count < SHOWN ? untrained->count : SHOWN;
    draw_grid_heads(canvas);
    for (size_t i = 0; i < rows; i++) {
        char name[32];
        snprintf(name, sizeof name, "random %zu", i + 1);
        draw_row(canvas, GRID_TOP + ROW * (double)i, name,
                 untrained->given[i], untrained->accuracy[i]);
    }
    draw_row(canvas, GRID_TOP + ROW * (double)rows + LAST_GAP, "trained",
             journey->given, journey->accuracy);
}

// ---- right: accuracy beside rules that need no network -----------------

static const double BAR_LEFT = 690, BAR_RIGHT = 1092, BAR_TOP = 236,
                    BAR_PITCH = 67, BAR_HEIGHT = 18;

static void draw_bar(Canvas *canvas, size_t row, const char *name,
                     double accuracy, Color color)
{
    double y = BAR_TOP + BAR_PITCH * (double)row;
    Style style = STYLE_NOTE;
    label_draw(canvas, BAR_LEFT, y - 18, name, style);
    Box bar = {BAR_LEFT, y - BAR_HEIGHT / 2,
               accuracy * (BAR_RIGHT - BAR_LEFT), BAR_HEIGHT};
    canvas_fill(canvas, bar, theme_color(color));
    style = (Style){SIZE_SMALL, COLOR_INK, .bold = true, .middle = true};
    label_draw(canvas, bar.x + bar.width + 10, y,
               number_percent(accuracy, 2).text, style);
}

static void draw_bars(Canvas *canvas, const Journey *journey,
                      const Untrained *untrained)
{
    char mean[80];
    snprintf(mean, sizeof mean, "random weights, mean of %zu networks",
             untrained->count);
    label_draw(canvas, BAR_LEFT, GRID_TOP - 32, "right, of all test digits",
               STYLE_TICK);
    draw_bar(canvas, 0, mean, untrained->mean, COLOR_MUTED);
    draw_bar(canvas, 1, "always the commonest digit", untrained->commonest,
             COLOR_MUTED);
    draw_bar(canvas, 2, "the digit whose mean darkness is nearest",
             untrained->darkness, COLOR_MUTED);
    draw_bar(canvas, 3, "network number 1 after a short training",
             journey->accuracy, COLOR_POSITIVE);
}

static Canvas *open_guessing(const Journey *journey,
                             const Untrained *untrained)
{
    Number share = number_percent(untrained->mean_share, 1);
    Number mean = number_percent(untrained->mean, 1);
    char title[200], alt[600];
    snprintf(title, sizeof title,
             "A random network says one thing to %s of all digits",
             share.text);
    snprintf(alt, sizeof alt,
             "Left, one row for each of %zu random networks and ten cells "
             "for its answers: in almost every row one cell is black. "
             "Right, bars of accuracy: random weights %s, always the "
             "commonest digit %s, nearest mean darkness %s, after training "
             "%s.",
             untrained->count, mean.text,
             number_percent(untrained->commonest, 2).text,
             number_percent(untrained->darkness, 2).text,
             number_percent(journey->accuracy, 2).text);
    return page_new(&(PageText){
        .size = PAGE_STRIP,
        .chapter = CHAPTER,
        .note = "accuracy on the test set",
        .title = title,
        .subtitle = "Each row is a network and each column an answer. "
                    "Counting ink does better than random weights.",
        .alt = alt,
        .caption = "Networks with random weights, two rules that need no "
                   "network, and one of the networks after training.",
        .source = SOURCE});
}

void figure_guessing(Workbook *book, const Journey *journey,
                     const Untrained *untrained)
{
    Canvas *canvas = open_guessing(journey, untrained);
    draw_grid(canvas, journey, untrained);
    draw_bars(canvas, journey, untrained);
    workbook_figure(book, canvas, "guessing");
}
