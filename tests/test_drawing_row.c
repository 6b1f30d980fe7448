// drawing_row: digits side by side, in their order, touching or in pieces.
#include "harness.h"

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

TEST(another_line_is_counted_and_not_read)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(40, 2, 18, 30);
    ring(80, 2, 18, 30);
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
    CU_ASSERT_EQUAL(digits[0].others, 0);
    ring(44, 34, 16, 22);
    fill(90, 36, 4, 18); // six tenths of 30
    fill(120, 36, 4, 17);
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
    CU_ASSERT_EQUAL(digits[0].others, 2);
    CU_ASSERT_EQUAL(digits[1].others, 2);
}

// Beside a digit of 40 from row 10 to 50.
static size_t with_a_bar(size_t top, size_t height)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(40, 10, 24, 40);
    fill(120, top, 4, height);
    return row_of(p, digits);
}

TEST(a_digit_is_six_tenths_as_tall_and_half_beside)
{
    CU_ASSERT_EQUAL(with_a_bar(18, 24), 2);
    CU_ASSERT_EQUAL(with_a_bar(18, 23), 1);
    CU_ASSERT_EQUAL(with_a_bar(35, 25), 2); // 15 of 25 rows
    CU_ASSERT_EQUAL(with_a_bar(36, 24), 2); // 14
    CU_ASSERT_EQUAL(with_a_bar(0, 22), 1);
    CU_ASSERT_EQUAL(with_a_bar(0, 24), 2); // 14
    CU_ASSERT_EQUAL(with_a_bar(38, 22), 1);
    CU_ASSERT_EQUAL(with_a_bar(2, 56),
                    2); // one from edge to edge is a rule
}

// Two tall strokes; the one that begins higher is found first.
static size_t two_strokes(size_t left, size_t top)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    fill(40, 10, 3, 36); // like an L
    fill(40, 43, 20, 3);
    fill(left, top, 12, 3); // and a flag, 30 tall
    fill(left, top, 3, 30);
    return row_of(p, digits);
}

TEST(strokes_that_share_half_of_their_columns_are_one_digit)
{
    for (size_t top = 8; top <= 12; top += 4) {
        CU_ASSERT_EQUAL(two_strokes(50, top), 1);
        CU_ASSERT_EQUAL(two_strokes(54, top), 1); // 6 of 12
        CU_ASSERT_EQUAL(two_strokes(55, top), 2);
    }
}

// The box of a digit in two pieces holds both, whichever came first.
TEST(the_box_of_a_digit_holds_its_strokes)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    for (int turn = 0; turn < 2; turn++) {
        Drawing p = paper();
        ring(100, 10, 24, 40);
        ring(turn ? 45 : 40, turn ? 12 : 16, 14, 30);
        fill(turn ? 40 : 45, turn ? 16 : 12, 14, 2);
        CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
        assert_box(&digits[0], 40, 12, 19, turn ? 30 : 34);
        assert_box(&digits[1], 100, 10, 24, 40);
    }
}

// Both strokes are 32 broad, and 48 together: more than 1.4 times the 34 of
// their height, so they are two digits, whichever stroke is found first.
TEST(strokes_are_cut_by_their_common_width)
{
    for (size_t top = 8; top <= 12; top += 4) {
        DrawingDigit digits[DRAWING_ROW_MOST];
        Drawing p = paper();
        fill(40, 10, 3, 32);
        fill(40, 39, 32, 3);
        fill(56, top, 32, 3);
        fill(56, top, 3, 26);
        CU_ASSERT_EQUAL(row_of(p, digits), 2);
    }
}

// A stroke between two digits, 5 from one and 6 from the other.
TEST(a_stroke_goes_to_the_nearest)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    for (size_t shift = 0; shift < 2; shift++) {
        Drawing p = paper();
        ring(40, 10, 24, 36);
        ring(78, 10, 24, 36);
        fill(69 + shift, 20, 3, 8);
        CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
        assert_box(&digits[0], 40, 10, shift ? 24 : 32, 36);
        assert_box(&digits[1], shift ? 70 : 78, 10, shift ? 32 : 24, 36);
    }
}

// A ring alone of this width and 30 tall: cut from 1.4 times on.
static size_t broad(size_t width)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    ring(20, 10, width, 30);
    return row_of(p, digits);
}

// So many digits of three quarters of the height, 22.5 pixels, to the
// nearest: from 56.25 three, from 78.75 four.
TEST(what_is_broad_is_so_many_digits)
{
    CU_ASSERT_EQUAL(broad(42), 1);
    CU_ASSERT_EQUAL(broad(43), 2);
    CU_ASSERT_EQUAL(broad(56), 2);
    CU_ASSERT_EQUAL(broad(57), 3);
    CU_ASSERT_EQUAL(broad(78), 3);
    CU_ASSERT_EQUAL(broad(79), 4);
}

// One of 18 and one of 34, 4 apart: the line lies left of the middle, or
// right of it.
TEST(the_cut_is_where_the_line_is)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    for (int turn = 0; turn < 2; turn++) {
        size_t first = turn ? 34 : 18;
        Drawing p = paper();
        ring(40, 10, first, 36);
        fill(40 + first, 44, 4, 2);
        ring(40 + first + 4, 10, 52 - first, 36);
        CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 2);
        CU_ASSERT(digits[0].width >= first && digits[0].width <= first + 4);
        CU_ASSERT_EQUAL(digits[1].left, 40 + digits[0].width);
    }
}

// Three rings on a line: each cut where the line alone is.
TEST(three_that_touch_are_cut_twice)
{
    DrawingDigit digits[DRAWING_ROW_MOST];
    Drawing p = paper();
    for (size_t i = 0; i < 3; i++)
        ring(40 + 29 * i, 10, 25, 36);
    fill(40, 44, 83, 2);
    ring(180, 10, 24, 36);
    CU_ASSERT_EQUAL_FATAL(row_of(p, digits), 4);
    CU_ASSERT(digits[0].left == 40 && digits[0].width <= 29);
    CU_ASSERT(digits[1].left >= 65 && digits[1].left <= 69);
    CU_ASSERT(digits[2].left >= 94 && digits[2].left <= 98);
    CU_ASSERT_EQUAL(digits[2].left + digits[2].width, 123);
    assert_box(&digits[3], 180, 10, 24, 36);
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
