// warp: what chapters 10 and 11 do to digits, on pictures whose answer
// is known.
#include "harness.h"

#include <math.h>
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

// A line that goes one column to the side on each row down stands upright
// afterwards, over its middle; and an upright one stays as it is.
TEST(ink_is_set_upright)
{
    unsigned char from[DIGITS_PIXELS] = {0}, to[DIGITS_PIXELS],
                  expected[DIGITS_PIXELS] = {0};
    for (int i = 0; i < 11; i++) {
        from[(8 + i) * DIGITS_SIDE + 5 + i] = 200;
        expected[(8 + i) * DIGITS_SIDE + 10] = 200;
    }
    warp_upright(NULL, from, to);
    assert_same(to, expected);
    warp_upright(NULL, expected, to);
    assert_same(to, expected);
}

// The grey that falls between two pixels is shared out by their nearness:
// two pixels, one row and one column apart, meet in the middle.
TEST(ink_between_pixels_is_shared_out)
{
    enum { ROW = 9 * DIGITS_SIDE };
    unsigned char to[DIGITS_PIXELS],
        from[DIGITS_PIXELS] = {[ROW + 4] = 200,
                               [ROW + DIGITS_SIDE + 5] = 200};
    warp_upright(NULL, from, to);
    for (int row = 0; row < 2; row++)
        for (int c = 3; c < 7; c++)
            CU_ASSERT_EQUAL(to[ROW + row * DIGITS_SIDE + c],
                            c == 4 || c == 5 ? 100 : 0);
}

// The ink's middle and standard deviations along both axes, and the mean of
// their product: what setting upright makes 0.
typedef struct {
    double x, y, across, down, together;
} Moments;

static Moments moments_of(const unsigned char *from)
{
    Moments m = {0};
    double ink = 0;
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        ink += from[at];
        m.x += from[at] * (double)(at % DIGITS_SIDE);
        m.y += from[at] * (double)(at / DIGITS_SIDE);
    }
    m.x /= ink;
    m.y /= ink;
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        double x = at % DIGITS_SIDE - m.x, y = at / DIGITS_SIDE - m.y;
        m.across += from[at] * x * x / ink;
        m.down += from[at] * y * y / ink;
        m.together += from[at] * x * y / ink;
    }
    m.across = sqrt(m.across);
    m.down = sqrt(m.down);
    return m;
}

// The three pixels of chapter 11: two rows down, and on the whole one
// column to the right.
TEST(three_pixels_lean_by_a_half)
{
    unsigned char from[DIGITS_PIXELS] = {0}, empty[DIGITS_PIXELS] = {0};
    from[1 * DIGITS_SIDE + 1] = from[2 * DIGITS_SIDE + 2] =
        from[3 * DIGITS_SIDE + 2] = 90;
    Stance s = warp_stance(from);
    CU_ASSERT_DOUBLE_EQUAL(s.y, 2, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(s.x, 5.0 / 3, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(s.lean, 0.5, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(s.down * s.down, 2.0 / 3 + 1.0 / 12, 1e-12);
    // upright, the columns lie -1/6, 1/3 and -1/6 from the middle
    CU_ASSERT_DOUBLE_EQUAL(s.across * s.across, 1.0 / 18 + 1.0 / 12, 1e-12);
    s = (Stance){.across = 1, .down = 16};
    CU_ASSERT_DOUBLE_EQUAL(warp_across(&s), WARP_SPREAD / 8, 1e-12);
    s = warp_stance(empty);
    CU_ASSERT_EQUAL(s.x + s.y + s.lean + s.across + s.down, 0);
    CU_ASSERT_EQUAL(warp_across(&s), 0);
}

// Slanted bars, small and large, in a corner and in the middle, end up in
// the middle, upright, as tall as all others; and a bar half as wide as it
// is tall keeps 2^(-3/4) of its height as its width.
TEST(ink_gets_one_size)
{
    static const struct {
        int x, y, width, height, slant;
    } bars[] = {{3, 2, 5, 10, 0}, {9, 6, 8, 16, 0}, {8, 5, 5, 14, 3}};
    for (size_t i = 0; i < 3; i++) {
        unsigned char from[DIGITS_PIXELS] = {0}, to[DIGITS_PIXELS];
        for (int r = 0; r < bars[i].height; r++)
            for (int c = 0; c < bars[i].width; c++)
                from[(bars[i].y + r) * DIGITS_SIDE + bars[i].x + c +
                     r / 4 * bars[i].slant / 3] = 250;
        warp_one_size(NULL, from, to);
        Moments m = moments_of(to);
        CU_ASSERT_DOUBLE_EQUAL(m.x, 14, .1);
        CU_ASSERT_DOUBLE_EQUAL(m.y, 14, .1);
        CU_ASSERT_DOUBLE_EQUAL(m.down, WARP_SPREAD, .1);
        CU_ASSERT_DOUBLE_EQUAL(m.together / m.down / m.down, 0, .01);
        if (bars[i].slant == 0)
            CU_ASSERT_DOUBLE_EQUAL(m.across / m.down, 0.5946, .02);
        Stance s = warp_stance(from);
        CU_ASSERT_DOUBLE_EQUAL(m.across, warp_across(&s), .1);
    }
}

// Ink in one row leans nowhere; and where there is none, there is none
// afterwards.
TEST(what_cannot_lean_stays)
{
    enum { ROW = 9 * DIGITS_SIDE };
    unsigned char to[DIGITS_PIXELS],
        empty[DIGITS_PIXELS] = {0},
        row[DIGITS_PIXELS] = {[ROW + 3] = 100, [ROW + 4] = 200};
    Change *changes[] = {warp_upright, warp_one_size};
    for (size_t i = 0; i < 2; i++) {
        changes[i](NULL, row, to);
        assert_same(to, row);
        changes[i](NULL, empty, to);
        assert_same(to, empty);
    }
}

// Each pose is its change, and as written none.
TEST(a_pose_is_its_change)
{
    Change *changes[POSES] = {NULL, warp_upright, warp_one_size};
    unsigned char pixels[DIGITS_PIXELS], labels[] = {4}, to[DIGITS_PIXELS];
    make_noise(pixels, 3);
    for (int i = 0; i < DIGITS_PIXELS / 2; i++)
        pixels[i] = i % DIGITS_SIDE < 14 ? 0 : pixels[i];
    const Digits digits = {.count = 1, .pixels = pixels, .labels = labels};
    for (int pose = 0; pose < POSES; pose++) {
        Digits posed = warp_pose(&digits, (Pose)pose);
        CU_ASSERT_EQUAL(posed.labels[0], 4);
        if (changes[pose])
            changes[pose](NULL, pixels, to);
        assert_same(posed.pixels, changes[pose] ? to : pixels);
        digits_free(&posed);
    }
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
