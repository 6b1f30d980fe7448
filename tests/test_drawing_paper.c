// drawing_paper: frames are cut off and uneven light is followed, up to
// the sizes that drawing_ink.h names.
#include "harness.h"

#include <stdlib.h>

#include "data/drawing_ink.h"

enum { SIDE = 64 };
static unsigned char gray[SIDE * SIDE], plain[SIDE * SIDE];
static unsigned char paper[SIDE * SIDE];

static Drawing picture(size_t width, size_t height)
{
    memset(gray, 200, sizeof gray);
    return (Drawing){width, height, gray};
}

// A ring so many pixels from the rim.
static void ring(Drawing *p, size_t at, int brightness)
{
    for (size_t y = at; y < p->height - at; y++)
        for (size_t x = at; x < p->width - at; x++)
            if (x == at || y == at || x + 1 + at == p->width ||
                y + 1 + at == p->height)
                p->gray[y * p->width + x] = (unsigned char)brightness;
}

static void assert_cut(const Drawing *p, size_t most)
{
    Part part = paper_part(p);
    CU_ASSERT_EQUAL(part.left, most);
    CU_ASSERT_EQUAL(part.top, most);
    CU_ASSERT_EQUAL(part.right, p->width - most);
    CU_ASSERT_EQUAL(part.bottom, p->height - most);
}

TEST(a_frame_differs_by_sixteen)
{
    for (int step = 15; step <= 16; step++) {
        size_t cut = step == 16;
        Drawing p = picture(SIDE, SIDE);
        assert_cut(&p, 0);
        ring(&p, 0, 200 + step);
        assert_cut(&p, cut);
        ring(&p, 0, 200 - step);
        assert_cut(&p, cut);
    }
}

// Of 64 x 48 pixels, a 16th of the shorter side is 3; of 15 it is none.
TEST(a_frame_is_at_most_a_sixteenth_wide)
{
    Drawing p = picture(SIDE, 48);
    for (size_t wide = 1; wide <= 4; wide++) {
        ring(&p, wide - 1, 20);
        assert_cut(&p, wide <= 3 ? wide : 0);
    }
    p = picture(48, SIDE);
    for (size_t i = 0; i < 3; i++)
        ring(&p, i, 20);
    assert_cut(&p, 3);
    p = picture(15, SIDE);
    ring(&p, 0, 20);
    assert_cut(&p, 0);
}

TEST(two_frames_are_cut_off_together)
{
    Drawing p = picture(SIDE, SIDE);
    ring(&p, 0, 0);
    ring(&p, 1, 255);
    ring(&p, 2, 100);
    assert_cut(&p, 3);
}

// A frame's ring is of one brightness, to half of sixteen; up to white and
// down to black.
TEST(an_uneven_ring_is_no_frame)
{
    static const size_t places[] = {5, 63, 64 * 9, 64 * 10 + 63,
                                    64 * 63 + 20};
    static const int frames[] = {9, 100, 246};
    for (size_t i = 0; i < 5 * 3; i++)
        for (int off = 8; off <= 9; off++) {
            Drawing p = picture(SIDE, SIDE);
            ring(&p, 0, frames[i % 3]);
            gray[places[i / 3]] = (unsigned char)(frames[i % 3] + off);
            assert_cut(&p, off == 8);
            gray[places[i / 3]] = (unsigned char)(frames[i % 3] - off);
            assert_cut(&p, off == 8);
        }
}

// ---- the light ---------------------------------------------------------

// Light that is a quadratic of the place; ink of 60 less where asked.
static Drawing lit(size_t width, size_t height, bool ink)
{
    Drawing p = picture(width, height);
    for (size_t i = 0; i < width * height; i++) {
        double u = 2 * ((double)(i % width) + .5) / (double)width - 1;
        double v = 2 * ((double)(i / width) + .5) / (double)height - 1;
        double light =
            180 + 30 * u - 20 * v - 12 * u * u + 9 * u * v + 6 * v * v;
        bool stroke = ink && i % width > 20 && i % width < 30;
        gray[i] = (unsigned char)lround(light - (stroke ? 60 : 0));
    }
    return p;
}

static void assert_follows(const Drawing *p, Part part, int most)
{
    Drawing light = *p;
    unsigned char *seen = malloc(p->width * p->height);
    memcpy(seen, p->gray, p->width * p->height);
    light.gray = seen;
    memset(paper, 7, sizeof paper);
    paper_fit(&light, part, PAPER_BENT, plain, paper);
    lit(p->width, p->height, false);
    for (size_t i = 0; i < p->width * p->height; i++) {
        size_t x = i % p->width, y = i / p->width;
        bool inside = x >= part.left && x < part.right && y >= part.top &&
                      y < part.bottom;
        CU_ASSERT(inside ? abs(paper[i] - gray[i]) <= most : paper[i] == 7);
    }
    free(seen);
}

TEST(uneven_light_is_followed)
{
    Drawing p = lit(SIDE, 50, false);
    assert_follows(&p, (Part){0, 0, SIDE, 50}, 1);
    p = lit(SIDE, 50, false);
    assert_follows(&p, (Part){3, 2, SIDE - 3, 48}, 1);
    p = lit(SIDE, 50, true);
    assert_follows(&p, (Part){0, 0, SIDE, 50}, 1);
}

// Of a picture with one row or column some terms mean nothing.
TEST(narrow_pictures_have_light_too)
{
    Drawing p = lit(SIDE, 1, false);
    assert_follows(&p, (Part){0, 0, SIDE, 1}, 1);
    p = lit(1, SIDE, false);
    assert_follows(&p, (Part){0, 0, 1, SIDE}, 1);
}

static const Part all = {0, 0, SIDE, SIDE};

// 64 x 64 with a dark middle: even light, when half of the picture or
// nineteen twentieths of the rim are within 3 of the rim's median.
TEST(even_light_is_one_number)
{
    Drawing p = picture(SIDE, SIDE);
    memset(gray + 32 * SIDE, 140, 32 * SIDE);
    memset(gray, 203, 8);
    memset(gray + 8, 197, 8);
    for (size_t y = 32; y < SIDE; y++) // most of the rim is 200
        gray[y * SIDE] = gray[y * SIDE + SIDE - 1] = 200;
    CU_ASSERT_TRUE(paper_is_even(&p, all));
    paper_fit(&p, all, PAPER_EVEN, plain, paper);
    for (size_t i = 0; i < SIDE * SIDE; i++)
        CU_ASSERT_EQUAL(paper[i], 200);
    memset(gray + 10 * SIDE, 140, 64); // just half is left
    CU_ASSERT_TRUE(paper_is_even(&p, all));
    gray[20 * SIDE + 20] = 204;
    CU_ASSERT_FALSE(paper_is_even(&p, all));
}

// All but a twentieth of the rim is even, whatever lies within: of 64 x 58
// pixels 12 of 240.
TEST(an_even_rim_is_enough)
{
    const Part part = {0, 0, SIDE, 58};
    Drawing p = picture(SIDE, 58);
    for (size_t i = 0; i < SIDE * 58; i++)
        gray[i] = (unsigned char)(60 + i % SIDE + i / SIDE);
    ring(&p, 0, 200);
    memset(gray + 10, 120, 12);
    CU_ASSERT_TRUE(paper_is_even(&p, part));
    memset(gray + 10, 120, 13);
    CU_ASSERT_FALSE(paper_is_even(&p, part));
}

// Filled paper is as bright below a narrow stroke as beside it, in light and
// in a shadow.
TEST(narrow_strokes_are_filled)
{
    Drawing p = picture(SIDE, SIDE);
    for (size_t y = 0; y < SIDE; y++)
        memset(gray + y * SIDE + 32, 120, 32);
    for (size_t y = 10; y < 50; y++)
        memset(gray + y * SIDE + 20, 30, 4);
    paper_fit(&p, all, PAPER_FILLED + 2, plain, paper);
    for (size_t i = 0; i < SIDE * SIDE; i++)
        CU_ASSERT_EQUAL(paper[i], i % SIDE < 32 ? 200 : 120);
    CU_ASSERT_EQUAL(plain[30 * SIDE + 22], 30);
}

TESTS_MAIN("drawing_paper")
