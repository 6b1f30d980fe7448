// The figure of the neuron that learns 0 from 1.
#include <math.h>

#include "figures.h"
#include "zero_from_one.h"

// ---- zero versus one ---------------------------------------------------

enum { TILE_CELL = 10 };

static void caption_tile(Canvas *canvas, Box tile,
                         const ZeroFromOne *learning, size_t i)
{
    double accuracy =
        (double)learning->right[i] / (double)learning->test_count;
    double middle = box_center(tile).x;
    size_t n = learning->stop[i];
    label_print(canvas, middle, tile.y - 12,
                style_aligned(STYLE_NAME, ALIGN_CENTER),
                n == 1 ? "%zu update" : "%zu updates", n);
    label_print(canvas, middle, box_bottom(tile) + 24,
                (Style){SIZE_SMALL, COLOR_INK, false, ALIGN_CENTER, false},
                "%s right,  training cost %.4f",
                number_percent(accuracy, 2).text, learning->cost[n]);
    if (n == 0)
        label_draw(canvas, middle, box_center(tile).y, "all weights 0",
                   style_middle(STYLE_NOTE, ALIGN_CENTER));
}

// What the colours mean, and what the updates do, below the last tile.
static void draw_key(Canvas *canvas, Box last, Scale scale)
{
    double y = box_bottom(last) + 70;
    heatmap_scale_bar(canvas, (Point){last.x, y}, last.width, scale,
                      "weight, on one scale");
    label_paragraph(canvas, (Point){last.x, y + 90}, last.width,
                    "The first update adds the pictures of all 1s and "
                    "takes away those of all 0s. Later ones work on what "
                    "is still wrong.",
                    STYLE_NOTE);
}

// Draws the tiles on one scale; returns where the room below them begins.
static double draw_tiles(Canvas *canvas, Box body,
                         const ZeroFromOne *learning)
{
    Scale scale = heatmap_scale(SCALE_SIGNED, learning->weights[0],
                                STOPS * DIGITS_PIXELS);
    double step = heatmap_tile_step(TILE_CELL, STOPS);
    Box tile = {0, 0, 0, 0};
    for (size_t i = 0; i < STOPS; i++) {
        Point at = {body.x + (double)i * step, body.y + 32};
        tile = heatmap_draw_tile(canvas, at, learning->weights[i], scale,
                                 TILE_CELL);
        caption_tile(canvas, tile, learning, i);
    }
    draw_key(canvas, tile, scale);
    return box_bottom(tile) + 56;
}

static void draw_learning_curve(Canvas *canvas, Box box,
                                const ZeroFromOne *learning)
{
    size_t count = learning->steps + 1;
    Axis x = {.min = 0, .max = (double)learning->steps, .name = "updates"};
    Axis y = axis_around(learning->cost, count, true,
                         "cost of the training set");
    y.max = fmin(y.max, 2 * learning->cost[0]);
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, NULL, learning->cost, count,
               pen_of(COLOR_INK, WIDTH_DATA));
    for (size_t i = 0; i < STOPS; i++) {
        double cost = learning->cost[learning->stop[i]];
        chart_marker(&chart, (Point){(double)learning->stop[i], cost},
                     COLOR_INK, PHRASE("%.4f", cost),
                     i < 2 ? ALIGN_LEFT : ALIGN_CENTER);
    }
}

static Canvas *zero_versus_one_page(const ZeroFromOne *learning)
{
    double first =
        (double)learning->right[1] / (double)learning->test_count;
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("one neuron, 784 weights, η = %g", learning->rate),
        PHRASE(
            "One update down the gradient, and %s of the digits are right",
            number_percent(first, 2).text),
        "Blue weights say “this ink is a 1”, orange ones “this ink is "
        "a 0”. Below: the cost, update by update.",
        PHRASE(
            "The weights of one neuron as four 28 by 28 tiles after %zu, "
            "%zu, %zu and %zu updates: first blank, then a blue 1 inside "
            "an orange 0 that grows stronger. %zu, %zu, %zu and %zu of "
            "%zu test digits are right.",
            learning->stop[0], learning->stop[1], learning->stop[2],
            learning->stop[3], learning->right[0], learning->right[1],
            learning->right[2], learning->right[3], learning->test_count),
        "The weights of the 0-or-1 neuron while it learns, on one scale."});
}

void figure_zero_versus_one(Workbook *book, const ZeroFromOne *learning)
{
    Canvas *canvas = zero_versus_one_page(learning);
    Box body = page_body(canvas);
    double y = draw_tiles(canvas, body, learning);
    draw_learning_curve(
        canvas, (Box){body.x, y, 810, box_bottom(body) - y + 8}, learning);
    workbook_figure(book, canvas, "zero-versus-one");
}
