// warp: what chapter 10 does to digits, on pictures whose answer is known.
#include "harness.h"

#include <stdlib.h>

#include "measure/warp.h"
#include "nn/random.h"

// A picture of noise; the outer margin pixels on each side are paper.
static void make_noise(unsigned char *picture, int margin)
{
    Random random = random_start(3);
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        int row = at / DIGITS_SIDE, column = at % DIGITS_SIDE;
        bool inside = row >= margin && row < DIGITS_SIDE - margin &&
                      column >= margin && column < DIGITS_SIDE - margin;
        size_t ink = random_below(&random, 256);
        picture[at] = inside ? (unsigned char)ink : 0;
    }
}

static void assert_same(const unsigned char *a, const unsigned char *b)
{
    CU_ASSERT_EQUAL(memcmp(a, b, DIGITS_PIXELS), 0);
}

// Right by 3 and down by 2, then back: nothing has left the page.  Each
// pixel (r, c) has gone to (r + 2, c + 3).
TEST(a_move_goes_there_and_back)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS],
        back[DIGITS_PIXELS];
    make_noise(from, 3);
    warp_move(&(Move){3, 2}, from, to);
    CU_ASSERT_EQUAL(to[7 * DIGITS_SIDE + 9], from[5 * DIGITS_SIDE + 6]);
    CU_ASSERT_EQUAL(to[3 * DIGITS_SIDE + 9], 0);
    warp_move(&(Move){-3, -2}, to, back);
    assert_same(from, back);
}

TEST(what_leaves_the_page_is_lost)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS],
        empty[DIGITS_PIXELS] = {0};
    make_noise(from, 0);
    warp_move(&(Move){DIGITS_SIDE, 0}, from, to);
    assert_same(to, empty);
    warp_move(&(Move){0, -DIGITS_SIDE}, from, to);
    assert_same(to, empty);
}

// To the right is clockwise: the top row becomes the right column.  Turned
// by a quarter, each pixel is another one, to the rounding of a sum.
TEST(a_quarter_turn_is_exact)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS];
    make_noise(from, 0);
    Mix mix = warp_turn(90 / 5);
    warp_mix(&mix, from, to);
    for (int row = 1; row < DIGITS_SIDE - 1; row++)
        for (int column = 1; column < DIGITS_SIDE - 1; column++) {
            int old = from[(DIGITS_SIDE - 1 - column) * DIGITS_SIDE + row];
            CU_ASSERT(abs(to[row * DIGITS_SIDE + column] - old) <= 1);
        }
    mix = warp_turn(-90 / 5);
    warp_mix(&mix, from, to);
    CU_ASSERT(abs(to[5 * DIGITS_SIDE + 6] - from[6 * DIGITS_SIDE + 22]) <=
              1);
}

TEST(no_turn_and_no_scale_change_nothing)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS];
    make_noise(from, 0);
    Mix mix = warp_turn(0);
    warp_mix(&mix, from, to);
    assert_same(from, to);
    mix = warp_scale(1);
    warp_mix(&mix, from, to);
    assert_same(from, to);
}

// At a third of the size, the middle of each pixel lies on the middle of
// one of nine: from 13.5 outwards by 1.5, 4.5, … instead of 0.5, 1.5, …
TEST(a_third_of_the_size_takes_every_third_pixel)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS];
    make_noise(from, 0);
    Mix mix = warp_scale(1 / 3.0);
    warp_mix(&mix, from, to);
    CU_ASSERT(
        abs(to[14 * DIGITS_SIDE + 14] - from[15 * DIGITS_SIDE + 15]) <= 1);
    CU_ASSERT(abs(to[15 * DIGITS_SIDE + 12] - from[18 * DIGITS_SIDE + 9]) <=
              1);
    CU_ASSERT_EQUAL(to[2 * DIGITS_SIDE + 14],
                    0); // from outside of the page
}

// A dot of 200: one step thicker is a cross, half a step has half of it in
// the arms, two steps reach two pixels far; one step thinner is nothing.
TEST(the_pen_gets_thicker_and_thinner)
{
    enum { DOT = 10 * DIGITS_SIDE + 10 };
    static const double widths[] = {1, .5, 2, -1};
    static const int beside[] = {200, 100, 200, 0};
    static const int two_off[] = {0, 0, 200, 0};
    static const int dot[] = {200, 200, 200, 0};
    for (size_t i = 0; i < 4; i++) {
        unsigned char from[DIGITS_PIXELS] = {[DOT] = 200},
                      to[DIGITS_PIXELS];
        warp_pen(&widths[i], from, to);
        CU_ASSERT_EQUAL(to[DOT], dot[i]);
        CU_ASSERT_EQUAL(to[DOT + 1], beside[i]);
        CU_ASSERT_EQUAL(to[DOT - DIGITS_SIDE], beside[i]);
        CU_ASSERT_EQUAL(to[DOT + 2], two_off[i]);
        CU_ASSERT_EQUAL(to[DOT + DIGITS_SIDE + 1], two_off[i]);
        CU_ASSERT_EQUAL(to[DOT + 3], 0);
    }
}

// A bar of two columns, 100 and 200, made four wide: each column stands
// twice; made one wide: their mean.  It lies in the middle of the page.
TEST(ink_gets_as_wide_as_it_is_told)
{
    enum { ROW = 9 * DIGITS_SIDE };
    unsigned char to[DIGITS_PIXELS],
        from[DIGITS_PIXELS] = {[ROW + 3] = 100, [ROW + 4] = 200};
    const size_t wide = 4, narrow = 1;
    warp_width(&wide, from, to);
    for (int c = 0; c < 4; c++)
        CU_ASSERT_EQUAL(to[ROW + 12 + c], c < 2 ? 100 : 200);
    CU_ASSERT_EQUAL(to[ROW + 11], 0);
    CU_ASSERT_EQUAL(to[ROW + 16], 0);
    warp_width(&narrow, from, to);
    CU_ASSERT_EQUAL(to[ROW + 13], 150);
    CU_ASSERT_EQUAL(to[ROW + 12] + to[ROW + 14], 0);
}

// Ink that reaches over the whole page stays as it is at 28 columns; where
// there is none, there is none afterwards.
TEST(ink_of_the_same_width_is_the_same)
{
    unsigned char from[DIGITS_PIXELS], to[DIGITS_PIXELS],
        empty[DIGITS_PIXELS] = {0};
    const size_t all = DIGITS_SIDE;
    make_noise(from, 0);
    warp_width(&all, from, to);
    assert_same(to, from);
    warp_width(&all, empty, to);
    assert_same(to, empty);
}

// All digits are changed, their labels are not, nor are the originals.
TEST(every_digit_is_changed)
{
    unsigned char pixels[2 * DIGITS_PIXELS], labels[] = {4, 7},
                                             moved[DIGITS_PIXELS];
    make_noise(pixels, 0);
    make_noise(pixels + DIGITS_PIXELS, 5);
    const Digits digits = {.count = 2, .pixels = pixels, .labels = labels};
    const Move move = {1, 0};
    Digits all = warp_all(&digits, warp_move, &move);
    CU_ASSERT_EQUAL(all.count, 2);
    CU_ASSERT_EQUAL(all.labels[1], 7);
    warp_move(&move, pixels + DIGITS_PIXELS, moved);
    assert_same(all.pixels + DIGITS_PIXELS, moved);
    Digits none = warp_none(&digits);
    assert_same(none.pixels + DIGITS_PIXELS, pixels + DIGITS_PIXELS);
    digits_free(&all);
    digits_free(&none);
}

TESTS_MAIN("warp")
