// cover: draws the cover of the EPUB.
//
//     build/cover OUT.png
//
// A digit that the pen drew, and below it what separates it from its twin:
// the mean 4 minus the mean 9 of ten thousand of the pen's digits.
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "data/digits.h"
#include "data/pen.h"
#include "draw/heatmap.h"
#include "draw/label.h"

enum { COUNT = 10000, CELL = 21, FIRST = 4, TWIN = 9 };

static const double TILE_X = 355, DIGIT_Y = 500, WEIGHTS_Y = 1030;

// Writes the mean picture of a label among count digits.  mean: [784].
static void mean_of(const unsigned char *pixels,
                    const unsigned char *labels, int label, double *mean)
{
    size_t found = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        mean[k] = 0;
    for (size_t i = 0; i < COUNT; i++) {
        if (labels[i] != label)
            continue;
        found++;
        for (size_t k = 0; k < DIGITS_PIXELS; k++)
            mean[k] += pixels[i * DIGITS_PIXELS + k] / 255.0;
    }
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        mean[k] /= (double)found;
}

static void draw_tiles(Canvas *canvas)
{
    unsigned char *pixels = memory_new(COUNT, DIGITS_PIXELS);
    unsigned char *labels = memory_new(COUNT, 1);
    double digit[DIGITS_PIXELS], mean[DIGITS_PIXELS], twin[DIGITS_PIXELS];
    size_t first = 0;
    pen_fill(1, COUNT, pixels, labels);
    while (labels[first] != FIRST)
        first++;
    mean_of(pixels, labels, FIRST, mean);
    mean_of(pixels, labels, TWIN, twin);
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        digit[k] = pixels[first * DIGITS_PIXELS + k] / 255.0;
        mean[k] -= twin[k];
    }
    heatmap_digit(canvas, TILE_X, DIGIT_Y, digit, CELL);
    Heatmap map = {
        mean,        DIGITS_SIDE,
        DIGITS_SIDE, heatmap_scale(SCALE_SIGNED, mean, DIGITS_PIXELS),
        CELL,        CELL,
        0,           false};
    heatmap_draw(canvas, TILE_X, WEIGHTS_Y, &map);
    free(labels);
    free(pixels);
}

int main(int argc, char **argv)
{
    Error error;
    if (argc != 2) {
        fprintf(stderr, "usage: cover OUT.png\n");
        return 2;
    }
    Canvas *canvas = canvas_new(PAGE_COVER);
    Style title = {96, COLOR_INK, .bold = true, .align = ALIGN_CENTER};
    Style words = {34, COLOR_SECONDARY, .align = ALIGN_CENTER};
    label_draw(canvas, 600, 210, "Backprop by Hand", title);
    label_draw(canvas, 600, 300, "How a neural network learns to read,",
               words);
    label_draw(canvas, 600, 350, "every number followed by hand, in C",
               words);
    draw_tiles(canvas);
    bool good = canvas_check_layout(canvas, &error) &&
                canvas_save(canvas, argv[1], FORMAT_PNG, &error);
    canvas_free(canvas);
    if (!good)
        fprintf(stderr, "cover: %s\n", error.text);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
