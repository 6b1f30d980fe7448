// Draws guessing.png: what networks do that have learned nothing.
#include "figures.h"

#include "draw/bars.h"
#include "no_network.h"

// ---- left: how often each network gives each answer --------------------

enum { CELL_WIDTH = 40, CELL_HEIGHT = 29 };
static const double GRID_LEFT = 150, GRID_TOP = 206, ROW = 26,
                    ACCURACY = 575, LAST_GAP = 14;

static void draw_row(Canvas *canvas, double y, const char *name,
                     const Guess *guess)
{
    Heatmap map = heatmap_cells(guess->given, 1, DIGITS_CLASSES,
                                (Scale){SCALE_INK, 1}, CELL_HEIGHT);
    map.cell_width = CELL_WIDTH;
    map.gap = 1;
    map.bare = true;
    Box box = heatmap_draw(canvas, GRID_LEFT, y, &map);
    canvas_frame(canvas, box, pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    Style style = style_middle(STYLE_NOTE, ALIGN_RIGHT);
    double middle = box_center(box).y;
    label_draw(canvas, GRID_LEFT - 12, middle, name, style);
    label_draw(canvas, ACCURACY, middle,
               number_percent(guess->accuracy, 2).text,
               style_in(style, COLOR_INK));
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
               "how often it answers: paper never, ink always", style);
    style.align = ALIGN_RIGHT;
    label_draw(canvas, ACCURACY, GRID_TOP - 8, "right", style);
}

static void draw_grid(Canvas *canvas, const RandomGuess *random,
                      const Guess *trained)
{
    enum { SHOWN = 10 };
    size_t rows = random->count < SHOWN ? random->count : SHOWN;
    draw_grid_heads(canvas);
    for (size_t i = 0; i < rows; i++)
        draw_row(canvas, GRID_TOP + ROW * (double)i,
                 PHRASE("random %zu", i + 1), &random->network[i]);
    draw_row(canvas, GRID_TOP + ROW * (double)rows + LAST_GAP, "trained",
             trained);
    label_print(canvas, GRID_LEFT,
                GRID_TOP + ROW * (double)(rows + 1) + LAST_GAP + 26,
                STYLE_NAME,
                "a random network, in the mean: one answer to %s",
                number_percent(random->mean_share, 1).text);
}

// ---- right: accuracy beside rules that need no network -----------------

static const double BAR_LEFT = 690, BAR_RIGHT = 1152, BAR_TOP = 236,
                    BAR_PITCH = 84, BAR_HEIGHT = 18;

static void draw_bar(Canvas *canvas, size_t row, const char *name,
                     double accuracy, Color color)
{
    double y = BAR_TOP + BAR_PITCH * (double)row;
    Box bar = {BAR_LEFT, y - BAR_HEIGHT / 2, BAR_RIGHT - BAR_LEFT,
               BAR_HEIGHT};
    label_draw(canvas, BAR_LEFT, y - 18, name, STYLE_NOTE);
    bars_share(canvas, bar, accuracy, color, COLOR_MUTED);
    label_draw(canvas, BAR_RIGHT, y - 18, number_percent(accuracy, 2).text,
               style_aligned(STYLE_TITLE, ALIGN_RIGHT));
}

static void draw_bars(Canvas *canvas, const RandomGuess *random,
                      const NoNetwork *rules, const Guess *trained)
{
    label_draw(canvas, BAR_LEFT, GRID_TOP - 32, "right, of all test digits",
               STYLE_TICK);
    draw_bar(canvas, 0,
             PHRASE("random weights, mean of %zu networks", random->count),
             random->mean, COLOR_MUTED);
    draw_bar(canvas, 1, "always the commonest digit", rules->commonest,
             COLOR_MUTED);
    draw_bar(canvas, 2, "the digit whose mean darkness is nearest",
             rules->nearest, COLOR_MUTED);
    draw_bar(canvas, 3, "network number 1 after a short training",
             trained->accuracy, COLOR_INK);
}

static Canvas *open_guessing(const RandomGuess *random,
                             const NoNetwork *rules, const Guess *trained)
{
    Number share = number_percent(random->mean_share, 1);
    Number mean = number_percent(random->mean, 1);
    return page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "accuracy on the test set",
        PHRASE("A random network says one thing to %s of all digits",
               share.text),
        "Each row is a network and each column an answer. Counting ink "
        "does better than random weights.",
        .alt = PHRASE(
            "Left, one row for each of %zu random networks and ten cells "
            "for its answers: in almost every row one cell is inked. "
            "Right, bars of accuracy: random weights %s, always the "
            "commonest digit %s, nearest mean darkness %s, after training "
            "%s.",
            random->count, mean.text,
            number_percent(rules->commonest, 2).text,
            number_percent(rules->nearest, 2).text,
            number_percent(trained->accuracy, 2).text),
        .caption = "Networks with random weights, two rules that need no "
                   "network, and one of the networks after training."});
}

void figure_guessing(Workbook *book, const RandomGuess *random,
                     const NoNetwork *rules, const Guess *trained)
{
    Canvas *canvas = open_guessing(random, rules, trained);
    draw_grid(canvas, random, trained);
    draw_bars(canvas, random, rules, trained);
    workbook_figure(book, canvas, "guessing");
}
