// lean: three strokes, whose lean and whose turns are known.
#include "harness.h"

#include <stdlib.h>

#include "../chapters/10-limits/lean.h"

// A stroke from row 4 to row 23 that goes so many columns to the right for
// each row up.
static void draw_stroke(Digits *digits, int lean)
{
    unsigned char pixels[DIGITS_PIXELS] = {0};
    for (int up = -10; up < 10; up++)
        pixels[(13 - up) * DIGITS_SIDE + 14 + lean * up] = 255;
    digits_add(digits, pixels, 1);
}

// Says 1 where there is ink in rows 5 to 7, a little right of the middle:
// where an upright stroke comes that is turned to the right, and one of 45
// degrees that is turned to the left.
static Network *network_of(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, 1, DIGITS_CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    for (size_t row = 5; row <= 7; row++)
        for (size_t column = 16; column <= 18; column++)
            net->layers[0].weights.at[row * DIGITS_SIDE + column] = 40;
    net->layers[1].weights.at[1] = 40;
    net->layers[1].biases[0] = 24;
    return net;
}

TEST(strokes_are_turned_by_their_lean)
{
    static const double expected[LEAN_TURNS][LEANS] = {
        {0, 0, 1}, {0, 0, 0}, {0, 1, 0}};
    DigitsSets sets = {.training = digits_new(2), .test = digits_new(3)};
    Reader reader = {.sets = &sets};
    Workbook book = {.seed = 1};
    draw_stroke(&sets.training, 1);
    draw_stroke(&sets.training, 0);
    for (int lean = -1; lean <= 1; lean++)
        draw_stroke(&sets.test, lean);
    for (size_t i = 0; i < READERS; i++)
        reader.net[i] = network_of();
    Lean it = lean_of(&book, &reader);
    ASSERT_CLOSE(it.training, 22.5, 1e-9);
    for (size_t g = 0; g < LEANS; g++) {
        CU_ASSERT_EQUAL(it.count[g], 1);
        for (size_t t = 0; t < LEAN_TURNS; t++)
            ASSERT_CLOSE(it.right[t][g][0], expected[t][g], 1e-12);
    }
    reader_networks_free(reader.net);
    digits_free(&sets.training);
    digits_free(&sets.test);
}

// An empty picture leans nowhere, as a single row does.
TEST(nothing_to_lean)
{
    unsigned char pixels[DIGITS_PIXELS] = {0};
    DigitsSets sets = {.training = digits_new(2), .test = digits_new(1)};
    Reader reader = {.sets = &sets};
    Workbook book = {.seed = 1};
    digits_add(&sets.training, pixels, 0);
    pixels[14 * DIGITS_SIDE + 3] = pixels[14 * DIGITS_SIDE + 9] = 255;
    digits_add(&sets.training, pixels, 0);
    digits_add(&sets.test, pixels, 0);
    for (size_t i = 0; i < READERS; i++)
        reader.net[i] = network_of();
    Lean it = lean_of(&book, &reader);
    CU_ASSERT_EQUAL(it.training, 0);
    CU_ASSERT_EQUAL(it.count[0], 0);
    CU_ASSERT_EQUAL(it.count[1], 1);
    reader_networks_free(reader.net);
    digits_free(&sets.training);
    digits_free(&sets.test);
}

TESTS_MAIN("lean")
