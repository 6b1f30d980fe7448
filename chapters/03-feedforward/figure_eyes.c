// Draws eyes.png: the weights of the first layer at work on one digit.
#include "figures.h"

#include "forward_pass.h"

// ---- what the first layer sees -----------------------------------------

enum { ACROSS = 8, CELL = 5 };
static const double TILE_LEFT = 48, TILE_TOP = 190, TILE_PITCH = 141,
                    TILE_ROW = 308, TILE_GAP = 125;

static void draw_eye(Canvas *canvas, const ForwardPass *walk, size_t j,
                     Scale scale)
{
    const Layer *layer = &walk->net->layers[0];
    double x = TILE_LEFT + TILE_PITCH * (double)(j % ACROSS);
    double y = TILE_TOP + TILE_ROW * (double)(j / ACROSS);
    Box tile = heatmap_draw_tile(
        canvas, (Point){x, y}, matrix_row(layer->weights, j), scale, CELL);
    heatmap_draw_tile(canvas, (Point){x, y + TILE_GAP}, walk->seen[j],
                      scale, CELL);
    double z = walk->pass->z[0][j], a = walk->pass->a[0][j];
    Box both = {x, y, tile.width, TILE_GAP + tile.height};
    if (a > .5) // those of the title
        canvas_frame(canvas, box_grown(both, 2),
                     pen_of(COLOR_INK, WIDTH_DATA));
    label_print(canvas, x, y - 10, STYLE_NOTE, "neuron %zu", j + 1);
    double below = box_bottom(both) + 22;
    label_draw(canvas, x, below, number_signed_fixed(z, 1).text,
               style_in(STYLE_TITLE, theme_sign(z)));
    label_draw(canvas, box_right(both), below, number_fixed(a, 2).text,
               style_aligned(STYLE_TITLE, ALIGN_RIGHT));
}

static size_t count_awake(const ForwardPass *walk)
{
    size_t awake = 0;
    for (size_t j = 0; j < HIDDEN; j++)
        awake += walk->pass->a[0][j] > .5;
    return awake;
}

static Canvas *open_eyes(const ForwardPass *walk)
{
    size_t awake = count_awake(walk);
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, "layer 1, after training",
        PHRASE("Sixteen neurons look at one %d, and %zu of them switch on",
               walk->label, awake),
        "Framed: those that do. Upper tile: its 784 weights. Lower tile: "
        "weight × pixel, which with the bias adds up to $z$ (left); right, "
        "$a = \\sigma(z)$.",
        .alt = PHRASE(
            "Sixteen pairs of tiles of 28 by 28: the weights of each "
            "neuron of the first hidden layer, and below them weight "
            "times pixel, in which the %d is tinted blue and orange. "
            "%zu neurons end with an activation above one half.",
            walk->label, awake),
        .caption = "The first hidden layer at work on one digit. Only the "
                   "pixels with ink count, so each lower tile is the digit "
                   "in the colours of the weights under it."});
}

void figure_eyes(Workbook *book, const ForwardPass *walk)
{
    Canvas *canvas = open_eyes(walk);
    const Matrix w = walk->net->layers[0].weights;
    // One scale for both, so that full ink shows the weight's own colour.
    Scale scale =
        heatmap_scale_without(SCALE_SIGNED, w.at, w.rows * w.cols, .005);
    for (size_t j = 0; j < HIDDEN; j++)
        draw_eye(canvas, walk, j, scale);
    heatmap_scale_bar(canvas, (Point){TILE_LEFT, 792}, 240, scale,
                      "weight, and weight × pixel");
    label_draw(canvas, 340, 827,
               "The 0.5 % strongest weights are drawn like the limit.",
               STYLE_TICK);
    workbook_figure(book, canvas, "eyes");
}
