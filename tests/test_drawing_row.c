// drawing_row: digits side by side, in their order, touching or in pieces.
#include "harness.h"

#include <stdlib.h>

#include "data/drawing.h"

enum { WIDTH = 240, HEIGHT = 60 };
static unsigned char gray[WIDTH * HEIGHT];

static Drawing paper(void)
{
    memset(gray, 240, sizeof gray);
    return (Drawing){WIDTH, HEIGHT, gray};
}

static void fill(size_t left, size_t top, size_t width, size_t height)
{
    for (size_t y = top; y < top + height; y++)
        memset(gray + y * WIDTH + left, 20, width);
}

// A ring of this size, 3 broad.
static void ring(size_t left, size_t top, size_t width, size_t height)
{
    fill(left, top, width, 3);
    fill(left, top + height - 3, width, 3);
    fill(left, top, 3, height);
    fill(left + width - 3, top, 3, height);
}

static size_t row_of(Drawing drawing, DrawingDigit *digits)
{
    Error error = {""};
    return drawing_row(&drawing, "f", digits, &error);
}

static void assert_box(const DrawingDigit *d, size_t left, size_t top,
                       size_t width, size_t height)
{
    CU_ASSERT_EQUAL(d->left, left);
    CU_ASSERT_EQUAL(d->top, top);
    CU_ASSERT_EQUAL(d->width, width);
    CU_ASSERT_EQUAL(d->height, height);
}

TEST(one_digit_is_a_row_of_one)
{
    DrawingDigit digits[DRAWING_ROW_MOST], alone;
    Error error;
    Drawing p = paper();
    ring(100, 12, 24, 36);
    CU_ASSERT_EQUAL(row_of(p, digits), 1);
    CU_ASSERT(drawing_digit(&p, "f", &alone, &error));
    CU_ASSERT_EQUAL(memcmp(digits[0].pixels, alone.pixels, 28 * 28), 0);
}

TEST(digits_come_from_left_to_right)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(150, 8, 20, 36); // the tallest, and not at an end
    fill(40, 10, 4, 30);
    ring(90, 14, 24, 34);
    fill(200, 30, 6, 8); // too small for a digit, and away
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 3);
    assert_box(&digits[0], 40, 10, 4, 30);
    assert_box(&digits[1], 90, 14, 24, 34);
    assert_box(&digits[2], 150, 8, 20, 36);
}

// A bar above the second digit, and two tall strokes above each other.
TEST(strokes_go_to_their_digit)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(40, 12, 24, 36);
    ring(100, 18, 20, 30);
    fill(100, 12, 24, 3);
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
    assert_box(&digits[0], 40, 12, 24, 36);
    assert_box(&digits[1], 100, 12, 24, 36);
}

TEST(digits_that_touch_are_cut_where_they_are_thin)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(40, 10, 26, 36);
    fill(66, 44, 4, 2); // a line of 2 between them
    ring(70, 10, 26, 36);
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
    CU_ASSERT(digits[0].left == 40 && digits[0].width <= 30);
    CU_ASSERT(digits[1].left >= 66 && digits[1].width >= 26);
    CU_ASSERT_EQUAL(digits[0].width + digits[1].width, 56);
}

TEST(no_more_than_sixteen_are_read)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    for (size_t i = 0; i < 20; i++)
        fill(10 + 11 * i, 12, 4, 36);
    CU_ASSERT_EQUAL(row_of(p, digits), DRAWING_ROW_MOST);
    p = paper();
    CU_ASSERT_EQUAL(row_of(p, digits), 0);
    fill(2, 28, 236, 4); // a rule, and nothing else
    fill(100, 26, 2, 8);
    CU_ASSERT(row_of(p, digits) > 0);
}

TESTS_MAIN("drawing_row")
