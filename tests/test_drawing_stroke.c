// drawing_stroke: widths by hand, and what grows and what stays.
#include "harness.h"

#include "data/drawing_stroke.h"

enum { PIXELS = 28 * 28 };

static void bar(unsigned char *pixels, size_t left, size_t top,
                size_t width, size_t height, unsigned char ink)
{
    for (size_t y = top; y < top + height; y++)
        memset(pixels + y * 28 + left, ink, width);
}

static double width_of(size_t width, size_t height)
{
    unsigned char pixels[PIXELS] = {0};
    double ink[PIXELS];
    bar(pixels, 6, 4, width, height, 1);
    for (size_t i = 0; i < PIXELS; i++)
        ink[i] = pixels[i];
    return stroke_width(ink);
}

TEST(a_bars_width_is_twice_its_area_by_its_edges)
{
    // slopes: 2 w + 2 h - 2 of 1, and at one corner two that make sqrt(2)
    ASSERT_CLOSE(width_of(1, 20), 2 * 20 / (2 * 21 - 2 + sqrt(2)), 1e-12);
    ASSERT_CLOSE(width_of(3, 18), 2 * 54 / (2 * 21 - 2 + sqrt(2)), 1e-12);
    CU_ASSERT_EQUAL(width_of(0, 0), 0);
}

TEST(broad_and_dark_strokes_stay)
{
    unsigned char pixels[PIXELS] = {0}, before[PIXELS];
    CU_ASSERT_EQUAL(stroke_thicken(pixels), 0);
    bar(pixels, 10, 4, 3, 20, 255);
    bar(pixels, 9, 4, 1, 20, 60);
    memcpy(before, pixels, PIXELS);
    CU_ASSERT_EQUAL(stroke_thicken(pixels), 0);
    CU_ASSERT_EQUAL(memcmp(before, pixels, PIXELS), 0);
}

TEST(a_thin_stroke_grows_on_each_side)
{
    unsigned char pixels[PIXELS] = {0};
    bar(pixels, 14, 4, 1, 20, 255);
    double width = 2 * 20 / (2 * 21 - 2 + sqrt(2));
    double growth = stroke_thicken(pixels);
    ASSERT_CLOSE(growth, (2 - width) / 2, 1e-12);
    CU_ASSERT_EQUAL(pixels[10 * 28 + 14], 255);
    CU_ASSERT_EQUAL(pixels[10 * 28 + 13], (int)lround(255 * growth));
    CU_ASSERT_EQUAL(pixels[10 * 28 + 15], pixels[10 * 28 + 13]);
    // beyond the corner, sqrt(2) away
    CU_ASSERT_EQUAL(pixels[3 * 28 + 13],
                    (int)lround(255 * (1 + growth - sqrt(2))));
}

TEST(a_grey_stroke_becomes_dark)
{
    unsigned char pixels[PIXELS] = {0};
    bar(pixels, 10, 4, 4, 20, 128);
    bar(pixels, 10, 4, 4, 1, 255);
    stroke_thicken(pixels);
    // sum 19 * 4 * 128 + 4 * 255, squares 19 * 4 * 128^2 + 4 * 255^2
    double factor =
        .8 * 255 * (76 * 128. + 1020) / (76 * 128. * 128 + 4 * 255. * 255);
    CU_ASSERT_EQUAL(pixels[14 * 28 + 11], (int)lround(128 * factor));
    CU_ASSERT_EQUAL(pixels[4 * 28 + 11], 255);
}

// At the picture's edge there is nothing to grow into, and nothing beyond
// is read.
TEST(edges_and_corners_work)
{
    unsigned char pixels[PIXELS] = {0};
    bar(pixels, 0, 0, 1, 28, 255);
    bar(pixels, 27, 0, 1, 28, 255);
    CU_ASSERT(stroke_thicken(pixels) > 0);
    CU_ASSERT_EQUAL(pixels[0], 255);
    CU_ASSERT(pixels[26] > 0);
    CU_ASSERT_EQUAL(pixels[14], 0);
    memset(pixels, 0, PIXELS);
    bar(pixels, 1, 0, 1, 28, 255);
    bar(pixels, 26, 0, 1, 28, 255);
    CU_ASSERT(stroke_thicken(pixels) > 0);
    CU_ASSERT(pixels[0] > 0);
    CU_ASSERT_EQUAL(pixels[0], pixels[2]);
    CU_ASSERT_EQUAL(pixels[PIXELS - 1], pixels[0]);
}

TESTS_MAIN("drawing_stroke")
