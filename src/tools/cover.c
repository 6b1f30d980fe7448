// cover: draws the cover of the EPUB.
//
//     build/cover OUT.png
//
// A digit that the pen drew, and below it what separates it from its twin:
// the mean 4 minus the mean 9 of ten thousand of the pen's digits.
#include <stdio.h>
#include <stdlib.h>

#include "data/digits.h"
#include "draw/heatmap.h"
#include "draw/label.h"
#include "measure/mean_image.h"
#include "nn/vector.h"

enum { COUNT = 10000, CELL = 21, FIRST = 4, TWIN = 9 };

static const double TILE_X = 355, DIGIT_Y = 500, WEIGHTS_Y = 1030;

static void draw_tiles(Canvas *canvas, const Digits *digits)
{
    double digit[DIGITS_PIXELS], mean[DIGITS_PIXELS], twin[DIGITS_PIXELS];
    digits_input(digits, digits_first(digits, FIRST), digit);
    mean_image(digits, FIRST, mean);
    mean_image(digits, TWIN, twin);
    vector_axpy(mean, -1, twin, DIGITS_PIXELS);
    heatmap_digit(canvas, TILE_X, DIGIT_Y, digit, CELL);
    Scale scale = heatmap_scale(SCALE_SIGNED, mean, DIGITS_PIXELS);
    heatmap_draw_tile(canvas, (Point){TILE_X, WEIGHTS_Y}, mean, scale,
                      CELL);
}

int main(int argc, char **argv)
{
    Error error;
    DigitsSets sets;
    DigitsRequest request = {DIGITS_PEN, "data", COUNT, 0};
    if (argc != 2 || argv[1][0] == '-') {
        fprintf(stderr, "usage: cover OUT.png\n");
        return 2;
    }
    if (!digits_open(request, &sets, &error)) {
        fprintf(stderr, "cover: %s\n", error.text);
        return EXIT_FAILURE;
    }
    Canvas *canvas = canvas_new(PAGE_COVER);
    Style title = {96, COLOR_INK, .bold = true, .align = ALIGN_CENTER};
    Style words = {34, COLOR_SECONDARY, .align = ALIGN_CENTER};
    label_draw(canvas, 600, 210, "Backprop by Hand", title);
    label_draw(canvas, 600, 300, "How a neural network learns to read,",
               words);
    label_draw(canvas, 600, 350, "every number followed by hand, in C",
               words);
    draw_tiles(canvas, &sets.training);
    digits_close(&sets);
    bool good = canvas_check_layout(canvas, &error) &&
                canvas_save(canvas, argv[1], FORMAT_PNG, &error);
    canvas_free(canvas);
    if (!good)
        fprintf(stderr, "cover: %s\n", error.text);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
