// drawing_digit: from a drawing to MNIST's form, each stage by hand.
#include "harness.h"

#include "data/drawing.h"

enum { SIDE_MOST = 64 };

static unsigned char gray[SIDE_MOST * SIDE_MOST];

static Drawing paper(size_t width, size_t height, unsigned char brightness)
{
    memset(gray, brightness, width * height);
    return (Drawing){width, height, gray};
}

static void fill(Drawing *p, size_t left, size_t top, size_t width,
                 size_t height, unsigned char brightness)
{
    for (size_t y = top; y < top + height; y++)
        memset(p->gray + y * p->width + left, brightness, width);
}

static DrawingDigit digit_of(const Drawing *drawing)
{
    Error error = {""};
    DrawingDigit digit;
    CU_ASSERT_FATAL(drawing_digit(drawing, "f", &digit, &error));
    return digit;
}

// Ink of 255 in this box of the 28 x 28 pixels and none outside.
static void assert_only_ink(const DrawingDigit *d, size_t left, size_t top,
                            size_t width, size_t height)
{
    for (size_t i = 0; i < 28 * 28; i++) {
        size_t x = i % 28, y = i / 28;
        bool inside =
            x >= left && x < left + width && y >= top && y < top + height;
        CU_ASSERT_EQUAL(d->pixels[i], inside ? 255 : 0);
    }
}

TEST(a_square_fills_the_box_in_the_middle)
{
    Drawing p = paper(50, 40, 255);
    fill(&p, 7, 3, 10, 10, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.paper, 255);
    CU_ASSERT_FALSE(d.light_ink);
    CU_ASSERT_EQUAL(d.left, 7);
    CU_ASSERT_EQUAL(d.top, 3);
    CU_ASSERT_EQUAL(d.width, 10);
    CU_ASSERT_EQUAL(d.height, 10);
    assert_only_ink(&d, 4, 4, 20, 20);
}

TEST(chalk_on_a_blackboard_is_ink_too)
{
    Drawing p = paper(50, 40, 60);
    fill(&p, 30, 20, 10, 10, 200);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.paper, 60);
    CU_ASSERT_TRUE(d.light_ink);
    assert_only_ink(&d, 4, 4, 20, 20);
}

// Dark paper and darker ink: the rim tells, not the brightness.
TEST(ink_on_dark_paper_is_found)
{
    Drawing p = paper(30, 30, 90);
    fill(&p, 10, 10, 5, 5, 10);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_FALSE(d.light_ink);
    assert_only_ink(&d, 4, 4, 20, 20);
}

// A line of 1 x 20 in the box; in the 28 x 28 pixels it grew to both sides.
static void assert_hair_line(const DrawingDigit *d)
{
    for (size_t i = 0; i < 20; i++)
        CU_ASSERT_EQUAL(d->box[i], 255);
    CU_ASSERT_EQUAL(d->shift_x, 14);
    CU_ASSERT_EQUAL(d->shift_y, 4);
    CU_ASSERT(d->growth > .5 && d->growth < .6);
    for (size_t y = 4; y < 24; y++) {
        CU_ASSERT_EQUAL(d->pixels[y * 28 + 14], 255);
        CU_ASSERT_EQUAL(d->pixels[y * 28 + 13],
                        (int)lround(255 * d->growth));
        CU_ASSERT_EQUAL(d->pixels[y * 28 + 15], d->pixels[y * 28 + 13]);
        CU_ASSERT_EQUAL(d->pixels[y * 28 + 12], 0);
    }
}

TEST(the_shape_is_kept)
{
    // 2 x 40 becomes 1 x 20; its middle, .5, goes to 14: 13.5, rounded 14
    Drawing p = paper(60, 60, 255);
    fill(&p, 5, 5, 2, 40, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.box_width, 1);
    CU_ASSERT_EQUAL(d.box_height, 20);
    assert_hair_line(&d);
}

TEST(a_hair_line_does_not_vanish)
{
    Drawing p = paper(64, 64, 255);
    fill(&p, 9, 2, 1, 60, 0); // 60 : 1 would be a third of a pixel wide
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.box_width, 1);
    assert_hair_line(&d);
}

// A block of width x 20 on a line that makes it 20 x 20.
static DrawingDigit lopsided(size_t width)
{
    Drawing p = paper(40, 40, 255);
    fill(&p, 10, 10, width, 20, 0);
    fill(&p, 10, 29, 20, 1, 0);
    return digit_of(&p);
}

TEST(the_mass_is_put_in_the_middle)
{
    // x: (280 * 7 + 6 * 17) / 286 = 7.21, 14 - 7.21 rounds to 7
    // y: (280 * 10 + 6 * 19.5) / 286 = 10.20, 14 - 10.20 rounds to 4
    DrawingDigit d = lopsided(14);
    CU_ASSERT_EQUAL(d.shift_x, 7);
    CU_ASSERT_EQUAL(d.shift_y, 4);
    CU_ASSERT_EQUAL(d.pixels[4 * 28 + 7], 255);
    CU_ASSERT_EQUAL(d.pixels[23 * 28 + 26], 255);
}

TEST(no_ink_is_pushed_off_the_edge)
{
    // x: (200 * 5 + 10 * 15) / 210 = 5.48 would ask for 9; 28 - 20 is 8
    DrawingDigit d = lopsided(10);
    CU_ASSERT_EQUAL(d.shift_x, 8);
    CU_ASSERT_EQUAL(d.pixels[23 * 28 + 27], 255);
}

TEST(small_pixels_are_averaged)
{
    // 40 x 40 of ink; in its left 2 columns only every second row has any,
    // so half of each pixel there: 127.5, rounded to 128
    Drawing p = paper(50, 50, 255);
    fill(&p, 5, 5, 40, 40, 0);
    for (size_t y = 6; y < 45; y += 2)
        fill(&p, 5, y, 2, 1, 255);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.box[0], 128);
    CU_ASSERT_EQUAL(d.box[19 * 20], 128);
    CU_ASSERT_EQUAL(d.box[1], 255);
}

TEST(what_is_in_mnists_form_stays_as_it_is)
{
    DrawingDigit first = lopsided(14);
    Drawing p = {28, 28, first.pixels};
    DrawingDigit second = digit_of(&p);
    CU_ASSERT_TRUE(second.light_ink);
    CU_ASSERT_EQUAL(memcmp(first.pixels, second.pixels, 28 * 28), 0);
}

TEST(specks_are_paper)
{
    Drawing p = paper(50, 40, 240);
    fill(&p, 20, 10, 10, 10, 40);
    fill(&p, 18, 11, 2, 2, 240 - 49); // 49 of 200 is less than a quarter
    DrawingDigit d = digit_of(&p);
    assert_only_ink(&d, 4, 4, 20, 20);
    fill(&p, 18, 11, 2, 2, 240 - 50); // a quarter: ink
    d = digit_of(&p);
    CU_ASSERT_EQUAL(d.left, 18);
}

// A little black on grey, and more that is lighter than the grey by a
// quarter of that, 32, or by less; and the same in a negative.
TEST(the_side_with_more_ink_in_sum_is_the_ink)
{
    for (unsigned char by = 31; by <= 32; by++)
        for (int negative = 0; negative < 2; negative++) {
            Drawing p = paper(50, 40, 128);
            fill(&p, 5, 5, 4, 4, 0);                            // 2048
            fill(&p, 20, 5, 10, 20, (unsigned char)(128 + by)); // 6400
            for (size_t i = 0; negative && i < 50 * 40; i++)
                gray[i] = (unsigned char)(255 - gray[i]);
            DrawingDigit d = digit_of(&p);
            CU_ASSERT_EQUAL(d.light_ink, (by == 32) != negative);
            CU_ASSERT_EQUAL(d.left, by == 32 ? 20 : 5);
        }
}

TEST(an_empty_page_is_refused)
{
    Error error = {""};
    DrawingDigit d;
    Drawing p = paper(50, 40, 255);
    CU_ASSERT_FALSE(drawing_digit(&p, "f", &d, &error));
    ASSERT_CONTAINS(error.text, "f: ink and paper differ by 0 of 255");
    fill(&p, 9, 9, 3, 3, 255 - 31);
    CU_ASSERT_FALSE(drawing_digit(&p, "f", &d, &error));
    ASSERT_CONTAINS(error.text, "by 31 of 255, expected at least 32");
    fill(&p, 9, 9, 3, 3, 255 - 32);
    CU_ASSERT_TRUE(drawing_digit(&p, "f", &d, &error));
}

static void shade(Drawing *p)
{
    for (size_t i = 0; i < p->width * p->height; i++) {
        size_t x = i % p->width, y = i / p->width;
        size_t far = (x - 30) * (x - 30) + (y - 30) * (y - 30);
        p->gray[i] = (unsigned char)(220 - far / 15);
    }
}

TEST(light_that_falls_off_is_paper)
{
    Drawing p = paper(60, 60, 0);
    shade(&p);
    for (size_t y = 20; y < 32; y++)
        for (size_t x = 25; x < 37; x++)
            p.gray[y * 60 + x] -= 90;
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_FALSE(d.light_ink);
    CU_ASSERT_EQUAL(d.left, 25);
    CU_ASSERT_EQUAL(d.top, 20);
    CU_ASSERT_EQUAL(d.width, 12);
    CU_ASSERT_EQUAL(d.height, 12);
}

TEST(a_frame_is_left_out)
{
    Drawing p = paper(60, 60, 0);
    fill(&p, 1, 1, 58, 58, 240);
    fill(&p, 20, 20, 10, 10, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.paper, 240);
    CU_ASSERT_EQUAL(d.others, 0);
    assert_only_ink(&d, 4, 4, 20, 20);
}

TEST(a_second_object_is_left_out_and_counted)
{
    Drawing p = paper(60, 60, 240);
    fill(&p, 10, 20, 12, 20, 0);
    fill(&p, 40, 20, 4, 10, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.others, 1);
    CU_ASSERT_EQUAL(d.left, 10);
    assert_only_ink(&d, 8, 4, 12, 20);
}

// Lines of one pixel, drawn around the digit at some distance of the rim.
TEST(a_box_around_the_digit_is_left_out)
{
    Drawing p = paper(64, 64, 240);
    fill(&p, 6, 6, 52, 1, 0);
    fill(&p, 6, 57, 52, 1, 0);
    fill(&p, 6, 6, 1, 52, 0);
    fill(&p, 57, 6, 1, 52, 0);
    fill(&p, 25, 27, 10, 10, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.others, 0);
    CU_ASSERT_EQUAL(d.left, 25);
    assert_only_ink(&d, 4, 4, 20, 20);
}

TEST(a_stain_is_left_out)
{
    Drawing p = paper(64, 64, 240);
    fill(&p, 10, 10, 2, 40, 0);
    fill(&p, 10, 50, 20, 2, 0);
    fill(&p, 24, 30, 7, 7, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.others, 0);
    CU_ASSERT_EQUAL(d.width, 20);
}

TEST(an_underline_is_left_out)
{
    Drawing p = paper(64, 64, 240);
    fill(&p, 25, 10, 12, 24, 0);
    fill(&p, 10, 40, 44, 2, 0);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.others, 0);
    CU_ASSERT_EQUAL(d.height, 24);
    CU_ASSERT_EQUAL(d.width, 12);
}

TEST(what_is_faint_or_little_is_left_out)
{
    Drawing p = paper(64, 64, 240);
    fill(&p, 20, 20, 20, 20, 40);
    fill(&p, 42, 20, 6, 7, 240 - 99); // of 200: less than half
    fill(&p, 20, 43, 4, 4, 40);       // 16 of 400 pixels: under a twentieth
    DrawingDigit d = digit_of(&p);
    assert_only_ink(&d, 4, 4, 20, 20);
    fill(&p, 42, 20, 6, 7, 240 - 100);
    fill(&p, 20, 43, 4, 5, 40);
    d = digit_of(&p);
    CU_ASSERT_EQUAL(d.width, 28);
    CU_ASSERT_EQUAL(d.height, 28);
}

TEST(a_stroke_from_the_next_cell_is_left_out)
{
    Drawing p = paper(64, 64, 240);
    fill(&p, 20, 8, 20, 20, 0);
    fill(&p, 20, 0, 20, 3, 0); // as much in touch with the picture's edge
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_EQUAL(d.top, 8);
    fill(&p, 20, 0, 20, 1, 240);
    d = digit_of(&p);
    CU_ASSERT_EQUAL(d.top, 1);
}

// Broad strokes in a small picture on paper that is no even grey: the ink
// does not pull the paper down.
TEST(strokes_may_fill_the_picture)
{
    Drawing p = paper(40, 48, 0);
    for (size_t i = 0; i < 40 * 48; i++)
        gray[i] = (unsigned char)(160 + i % 40 / 3);
    fill(&p, 4, 4, 32, 8, 80);
    fill(&p, 4, 36, 32, 8, 80);
    fill(&p, 4, 4, 9, 40, 80);
    fill(&p, 27, 4, 9, 40, 80);
    DrawingDigit d = digit_of(&p);
    CU_ASSERT_FALSE(d.light_ink);
    CU_ASSERT(d.paper >= 160 && d.paper <= 173);
    CU_ASSERT_EQUAL(d.width, 32);
    CU_ASSERT_EQUAL(d.height, 40);
}

// From one pixel's width or height on, at the size's both ends.
TEST(narrow_pictures_work)
{
    static const size_t sizes[][2] = {{2, 1},  {1, 2}, {64, 1},
                                      {1, 64}, {2, 2}, {3, 64}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Drawing p = paper(sizes[i][0], sizes[i][1], 255);
        p.gray[0] = 0;
        DrawingDigit d = digit_of(&p);
        CU_ASSERT_EQUAL(d.width * d.height, 1);
        assert_only_ink(&d, 4, 4, 20, 20);
    }
}

TESTS_MAIN("drawing_digit")
