// The gallery: the learned weights of the hidden neurons on one scale, and
// under each its weights to the ten outputs.
#include "figures.h"

#include <math.h>

#include "classes.h"
#include "corner_note.h"
#include "loops_and_strokes.h"
#include "nn/vector.h"

enum { ACROSS = 8, DOWN = 4, TILES = 30, CELL = 5 };

static const double ROW = 175, TOP = 156;
static const double BAR_MIDDLE = 27, BAR_REACH = 11;

typedef struct {
    Canvas *canvas;
    const HiddenNeurons *neurons;
    Scale weights;
    double largest_weight;
    double tile, step; // width of a tile, from one tile to the next
} Figure;

static Point place_of(const Figure *f, size_t slot)
{
    return (Point){THEME_MARGIN + (double)(slot % ACROSS) * f->step,
                   TOP + (double)(slot / ACROSS) * ROW};
}

// The output that a neuron raises most, over its bar, and the one that it
// lowers most, under its bar.
static void name_bar(const Figure *f, const double *outgoing, size_t digit,
                     double x, double zero)
{
    double width = f->tile / DIGITS_CLASSES;
    double reach = BAR_REACH * outgoing[digit] / f->largest_weight;
    double y = zero - reach + (outgoing[digit] > 0 ? -4 : 14);
    label_print(f->canvas, x + ((double)digit + .5) * width, y,
                (Style){SIZE_LEAST, theme_sign(outgoing[digit]),
                        .bold = true, .align = ALIGN_CENTER},
                "%zu", digit);
}

static void draw_outgoing(const Figure *f, const double *outgoing, double x,
                          double y)
{
    double width = f->tile / DIGITS_CLASSES, zero = y + BAR_MIDDLE;
    size_t most = 0, least = 0;
    for (size_t i = 0; i < DIGITS_CLASSES; i++) {
        double reach = BAR_REACH * outgoing[i] / f->largest_weight;
        double left = x + (double)i * width;
        canvas_fill(
            f->canvas,
            (Box){left + 1, zero - fmax(reach, 0), width - 2, fabs(reach)},
            theme_color(theme_sign(outgoing[i])));
        most = outgoing[i] > outgoing[most] ? i : most;
        least = outgoing[i] < outgoing[least] ? i : least;
    }
    canvas_level(f->canvas, zero, x, x + f->tile,
                 pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    if (outgoing[most] > 0)
        name_bar(f, outgoing, most, x, zero);
    if (outgoing[least] < 0)
        name_bar(f, outgoing, least, x, zero);
}

static void draw_neuron(const Figure *f, size_t j)
{
    const Layer *layer = &f->neurons->net->layers[0];
    Box tile =
        heatmap_draw_tile(f->canvas, place_of(f, j),
                          matrix_row(layer->weights, j), f->weights, CELL);
    label_print(f->canvas, tile.x + 5, tile.y + 15, STYLE_LEAST, "%zu",
                j + 1);
    draw_outgoing(f, f->neurons->at[j].outgoing, tile.x, box_bottom(tile));
}

static void draw_legend(const Figure *f, size_t shown)
{
    const HiddenNeurons *n = f->neurons;
    if (shown > ACROSS * DOWN - 2)
        return;
    Point at = place_of(f, ACROSS * DOWN - 2);
    double width = f->step + f->tile;
    Box bar = heatmap_scale_bar(f->canvas, (Point){at.x, at.y}, width,
                                f->weights, "weight");
    double bars = loops_and_strokes_bar(n->at, n->count);
    double before = loops_and_strokes_bar(n->before, n->count);
    label_paragraph(
        f->canvas, (Point){at.x, box_bottom(bar) + 28}, width,
        PHRASE("A straight bar explains %.0f %% of a tile on average, "
               "%.0f %% before training. Bars under a tile are votes; the "
               "longest is %s.",
               100 * bars, 100 * before,
               number_short(f->largest_weight, false).text),
        STYLE_NOTE);
}

// The title states what was measured; other settings may give other tiles.
static bool has_strokes(const HiddenNeurons *n)
{
    return loops_and_strokes_bar(n->at, n->count) > .1 &&
           loops_and_strokes_hole(n->at, n->count) < .1;
}

static Figure figure_of(const HiddenNeurons *neurons, size_t shown)
{
    const Matrix *w = &neurons->net->layers[0].weights;
    const Matrix *out = &neurons->net->layers[1].weights;
    return (Figure){
        .neurons = neurons,
        .weights = heatmap_scale_without(SCALE_SIGNED, w->at,
                                         shown * DIGITS_PIXELS, .005),
        .largest_weight = vector_max_abs(out->at, out->rows * out->cols),
        .tile = heatmap_tile_side(CELL),
        .step = heatmap_tile_step(CELL, ACROSS)};
}

void figure_gallery(Workbook *book, const HiddenNeurons *neurons,
                    const Run *run)
{
    if (neurons->count == 0 || classes_are_many(neurons->classes))
        return;
    size_t shown = neurons->count < TILES ? neurons->count : TILES;
    Figure f = figure_of(neurons, shown);
    f.canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, corner_note(run).text,
        PHRASE(has_strokes(neurons)
                   ? "%zu hidden neurons learn short strokes and blots, "
                     "no loops"
                   : "What %zu hidden neurons learned to look for",
               shown),
        "Blue pixels push a neuron up, orange ones hold it down. Under "
        "each tile: its votes for the digits 0 to 9.",
        .alt = "Thirty tiles of 28 by 28 weights, each with ten bars. Most "
               "tiles show one or two dark bars or blots among speckles; "
               "none shows a whole digit or a loop.",
        .caption = "The learned weights of the hidden neurons on one "
                   "scale. Under each, its ten votes: the weights to the "
                   "outputs 0 to 9, with the strongest vote for and the "
                   "strongest against named."});
    for (size_t j = 0; j < shown; j++)
        draw_neuron(&f, j);
    draw_legend(&f, shown);
    workbook_figure(book, f.canvas, "gallery");
}
