// The gallery: the learned weights of the hidden neurons on one scale, and
// under each its votes for the ten digits.
#include "figures.h"

#include <math.h>
#include <stdio.h>

#include "corner_note.h"
#include "base/phrase.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "loops_and_strokes.h"
#include "nn/vector.h"

enum { ACROSS = 8, DOWN = 4, TILES = 30, CELL = 5 };

static const double ROW = 175, TOP = 156;
static const double VOTE_MIDDLE = 29, VOTE_REACH = 14;

typedef struct {
    Canvas *canvas;
    const HiddenNeurons *trained, *untrained;
    Scale weights;
    double largest_vote;
    double tile, step; // width of a tile, from one tile to the next
} Figure;

static Point place_of(const Figure *f, size_t slot)
{
    return (Point){THEME_MARGIN + (double)(slot % ACROSS) * f->step,
                   TOP + (double)(slot / ACROSS) * ROW};
}

// The digit that a neuron votes for most, over its bar, and the one that it
// votes against most, under its bar.
static void name_vote(const Figure *f, const double *votes, size_t digit,
                      double x, double zero)
{
    double width = f->tile / DIGITS_CLASSES;
    double reach = VOTE_REACH * votes[digit] / f->largest_vote;
    double y = zero - reach + (votes[digit] > 0 ? -4 : 14);
    label_print(f->canvas, x + ((double)digit + .5) * width, y,
                (Style){SIZE_LEAST, theme_sign(votes[digit]), .bold = true,
                        .align = ALIGN_CENTER},
                "%zu", digit);
}

static void draw_votes(const Figure *f, const double *votes, double x,
                       double y)
{
    double width = f->tile / DIGITS_CLASSES, zero = y + VOTE_MIDDLE;
    size_t most = 0, least = 0;
    for (size_t i = 0; i < DIGITS_CLASSES; i++) {
        double reach = VOTE_REACH * votes[i] / f->largest_vote;
        double left = x + (double)i * width;
        canvas_fill(
            f->canvas,
            (Box){left + 1, zero - fmax(reach, 0), width - 2, fabs(reach)},
            theme_color(theme_sign(votes[i])));
        most = votes[i] > votes[most] ? i : most;
        least = votes[i] < votes[least] ? i : least;
    }
    canvas_line(f->canvas, (Point){x, zero}, (Point){x + f->tile, zero},
                pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    if (votes[most] > 0)
        name_vote(f, votes, most, x, zero);
    if (votes[least] < 0)
        name_vote(f, votes, least, x, zero);
}

static void draw_neuron(const Figure *f, size_t j)
{
    const Layer *layer = &f->trained->net->layers[0];
    Point at = place_of(f, j);
    Heatmap map =
        heatmap_tile(matrix_row(layer->weights, j), f->weights, CELL);
    Box tile = heatmap_draw(f->canvas, at.x, at.y, &map);
    label_print(f->canvas, tile.x + 5, tile.y + 15, STYLE_LEAST, "%zu",
                j + 1);
    draw_votes(f, f->trained->at[j].votes, tile.x, tile.y + tile.height);
}

static void draw_legend(const Figure *f, size_t shown)
{
    if (shown > ACROSS * DOWN - 2)
        return;
    Point at = place_of(f, ACROSS * DOWN - 2);
    double width = f->step + f->tile;
    Box bar = heatmap_scale_bar(f->canvas, (Point){at.x, at.y}, width,
                                f->weights, "weight");
    label_paragraph(
        f->canvas, (Point){at.x, bar.y + bar.height + 28}, width,
        PHRASE("A straight bar explains %s of a tile on average, %s before "
               "training. Bars under a tile are votes; the longest is %s.",
               number_percent(loops_and_strokes_bar(f->trained), 0).text,
               number_percent(loops_and_strokes_bar(f->untrained), 0).text,
               number_short(f->largest_vote, false).text),
        STYLE_NOTE);
}

// The title states what was measured; other settings may give other tiles.
static void make_title(const HiddenNeurons *trained, size_t shown,
                       char *title, size_t size)
{
    bool bars = loops_and_strokes_bar(trained) > .1 &&
                loops_and_strokes_hole(trained) < .1;
    snprintf(title, size,
             bars ? "%zu hidden neurons learn short strokes and blots, "
                    "no loops"
                  : "What %zu hidden neurons learned to look for",
             shown);
}

static Figure figure_of(const HiddenNeurons *trained,
                        const HiddenNeurons *untrained, size_t shown)
{
    const Matrix *w = &trained->net->layers[0].weights;
    const Matrix *votes = &trained->net->layers[1].weights;
    double tile = DIGITS_SIDE * CELL / THEME_PIXELS_PER_POINT;
    double room = THEME_PAGE_WIDTH - 2 * THEME_MARGIN - tile;
    return (Figure){.trained = trained,
                    .untrained = untrained,
                    .weights = heatmap_scale_without(
                        SCALE_SIGNED, w->at, shown * DIGITS_PIXELS, .005),
                    .largest_vote = vector_max_abs(
                        votes->at, votes->rows * votes->cols),
                    .tile = tile,
                    .step = room / (ACROSS - 1)};
}

void figure_gallery(Workbook *book, const HiddenNeurons *trained,
                    const HiddenNeurons *untrained, const Run *run)
{
    if (trained->count == 0)
        return;
    size_t shown = trained->count < TILES ? trained->count : TILES;
    Figure f = figure_of(trained, untrained, shown);
    char title[120];
    make_title(trained, shown, title, sizeof title);
    f.canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, corner_note(run).text, title,
        "Blue pixels push a neuron up, orange ones hold it down. Under "
        "each tile: its votes for the digits 0 to 9.",
        .alt = "Thirty tiles of 28 by 28 weights, each with ten bars. Most "
               "tiles show one or two dark bars or blots among speckles; "
               "none shows a whole digit or a loop.",
        .caption = "The learned weights of the hidden neurons on one "
                   "scale. Under each, its ten votes: the weights to the "
                   "outputs 0 to 9, with the strongest vote for and the "
                   "strongest against named.",
        .source = FIGURES_SOURCE});
    for (size_t j = 0; j < shown; j++)
        draw_neuron(&f, j);
    draw_legend(&f, shown);
    workbook_figure(book, f.canvas, "gallery");
}
