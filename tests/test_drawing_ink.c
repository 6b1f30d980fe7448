// drawing_ink: which ink is dropped as a rule or for what lies along the
// edge, and what may be a digit.
#include "harness.h"

#include "data/drawing_ink.h"

enum { WIDTH = 120, HEIGHT = 100, STRONG = 200, SHARE = 95 };
static unsigned char amount[WIDTH * HEIGHT];
static const Part all = {0, 0, WIDTH, HEIGHT};

static void fill(Part p, unsigned char ink)
{
    for (size_t y = p.top; y < p.bottom; y++)
        memset(amount + y * WIDTH + p.left, ink, p.right - p.left);
}

// How many pixels of a part are inked.
static size_t inked(Part p)
{
    size_t count = 0;
    for (size_t y = p.top; y < p.bottom; y++)
        for (size_t x = p.left; x < p.right; x++)
            count += amount[y * WIDTH + x] > 0;
    return count;
}

// A 4 x 50 stroke, crossed by lines of a pixel.  Where two of them cross, a
// speck is left.
TEST(rules_go_and_the_strokes_they_cross_stay)
{
    const Part stroke = {50, 20, 54, 70};
    memset(amount, 0, sizeof amount);
    fill(stroke, STRONG);
    fill((Part){0, 40, WIDTH, 41}, 80);
    fill((Part){52, 0, 53, HEIGHT}, 80);
    fill(stroke, STRONG);
    fill((Part){90, 0, 91, HEIGHT}, 80);
    ink_drop_rules(WIDTH, all, STRONG, SHARE, amount);
    CU_ASSERT_EQUAL(inked(stroke), 4 * 50);
    CU_ASSERT_EQUAL(inked((Part){0, 0, 50, HEIGHT}), 0);
    CU_ASSERT_EQUAL(inked((Part){54, 0, WIDTH, HEIGHT}), 1);
}

// Of 120 pixels, 95 in 100 are 114.
TEST(a_rule_may_rise_and_have_gaps_but_runs_through)
{
    const Part stroke = {50, 10, 54, 30};
    memset(amount, 0, sizeof amount);
    fill(stroke, STRONG);
    for (size_t x = 0; x < WIDTH; x++)
        if (x % 20 != 5)
            amount[(60 + x / 8) * WIDTH + x] = 80;
    ink_drop_rules(WIDTH, all, STRONG, SHARE, amount);
    CU_ASSERT_EQUAL(inked(all), 4 * 20);
    fill((Part){0, 60, 113, 61}, 80);
    ink_drop_rules(WIDTH, all, STRONG, SHARE, amount);
    CU_ASSERT_EQUAL(inked(all), 4 * 20 + 113);
}

TEST(rules_run_through_the_part_alone)
{
    const Part part = {5, 10, WIDTH - 5, HEIGHT - 10};
    memset(amount, 0, sizeof amount);
    fill((Part){50, 20, 54, 40}, STRONG);
    fill((Part){5, 60, WIDTH - 5, 61}, 80);
    fill((Part){0, 5, WIDTH, 6}, 80); // outside
    ink_drop_rules(WIDTH, part, STRONG, SHARE, amount);
    CU_ASSERT_EQUAL(inked(part), 4 * 20);
    CU_ASSERT_EQUAL(inked(all), 4 * 20 + WIDTH);
}

TEST(a_line_that_is_alone_is_no_rule)
{
    memset(amount, 0, sizeof amount);
    fill((Part){0, 50, WIDTH, 51}, STRONG);
    ink_drop_rules(WIDTH, all, STRONG, SHARE, amount);
    CU_ASSERT_EQUAL(inked(all), WIDTH);
}

TEST(a_table_along_the_edge_is_dropped_beside_a_digit)
{
    const Part table = {100, 0, WIDTH, HEIGHT}, stroke = {40, 20, 44, 70};
    memset(amount, 0, sizeof amount);
    fill(table, STRONG);
    CU_ASSERT_FALSE(ink_drop_edges(WIDTH, HEIGHT, all, 50, amount));
    CU_ASSERT_EQUAL(inked(table), 20 * HEIGHT);
    fill(stroke, 60);
    CU_ASSERT_TRUE(ink_drop_edges(WIDTH, HEIGHT, all, 50, amount));
    CU_ASSERT_EQUAL(inked(all), 4 * 50);
    CU_ASSERT_FALSE(ink_drop_edges(WIDTH, HEIGHT, all, 50, amount));
}

// What touches the edge with little of its outline is a stroke.
TEST(a_stroke_that_ends_at_the_edge_is_kept)
{
    memset(amount, 0, sizeof amount);
    fill((Part){40, 0, 44, 70}, STRONG);
    fill((Part){60, 20, 64, 70}, STRONG);
    CU_ASSERT_FALSE(ink_drop_edges(WIDTH, HEIGHT, all, 50, amount));
}

static bool shows(Part p, int way)
{
    memset(amount, 0, sizeof amount);
    fill(p, STRONG);
    return ink_shows_digit(WIDTH, HEIGHT, all, way, amount);
}

// 22 of 50 pixels are less than nine twentieths, 17 of 50 more than a
// third.
TEST(a_digit_is_longer_than_broad)
{
    CU_ASSERT_TRUE(shows((Part){40, 20, 62, 70}, PAPER_EVEN));
    CU_ASSERT_FALSE(shows((Part){40, 20, 63, 70}, PAPER_EVEN));
    CU_ASSERT_TRUE(shows((Part){40, 20, 56, 70}, PAPER_FILLED));
    CU_ASSERT_FALSE(shows((Part){40, 20, 57, 70}, PAPER_FILLED));
    CU_ASSERT_FALSE(shows((Part){40, 20, 41, 24}, PAPER_EVEN));
    CU_ASSERT_FALSE(shows((Part){0, 0, 0, 0}, PAPER_EVEN));
}

// 22 of 50 pixels, whatever lies to the left of them.
TEST(a_foot_makes_no_stroke_broader)
{
    memset(amount, 0, sizeof amount);
    fill((Part){40, 20, 62, 70}, STRONG);
    fill((Part){20, 66, 62, 70}, STRONG);
    CU_ASSERT_TRUE(ink_shows_digit(WIDTH, HEIGHT, all, PAPER_EVEN, amount));
}

// A line from edge to edge, as a shadow's edge leaves one, of a quarter of
// the stroke's ink and more.
TEST(what_runs_through_bent_paper_hides_digits)
{
    for (size_t thick = 1; thick <= 2; thick++) {
        memset(amount, 0, sizeof amount);
        fill((Part){40, 20, 52, 70}, STRONG); // 600, of which 150
        fill((Part){0, 80, WIDTH, 80 + thick}, STRONG);
        CU_ASSERT_TRUE(
            ink_shows_digit(WIDTH, HEIGHT, all, PAPER_EVEN, amount));
        CU_ASSERT_EQUAL(
            ink_shows_digit(WIDTH, HEIGHT, all, PAPER_BENT, amount),
            thick == 1);
    }
}

TEST(the_finer_the_filling_the_farther_from_the_edge)
{
    const Part inside = {40, 20, 50, 70}, cut = {40, 0, 50, 70};
    const Part through = {40, 0, 50, HEIGHT}, along = {0, 20, 10, 70};
    for (int way = PAPER_EVEN; way <= PAPER_FILLED; way++)
        CU_ASSERT_TRUE(shows(inside, way));
    CU_ASSERT_TRUE(shows(cut, PAPER_BENT));
    CU_ASSERT_FALSE(shows(cut, PAPER_FILLED));
    CU_ASSERT_TRUE(shows(through, PAPER_EVEN));
    CU_ASSERT_FALSE(shows(through, PAPER_BENT));
    CU_ASSERT_FALSE(shows(along, PAPER_EVEN));
}

// Nineteen twentieths of the rim, or half of all, within 3 of its median.
TEST(paper_is_even_where_its_rim_or_half_of_it_is)
{
    Drawing p = {WIDTH, HEIGHT, amount};
    fill(all, 200);
    fill((Part){30, 10, 110, 90}, 100); // 6400 of 12000: the rim is even
    CU_ASSERT_TRUE(paper_is_even(&p, all));
    fill((Part){60, 0, 119, HEIGHT}, 204); // half of all is not any more
    CU_ASSERT_FALSE(paper_is_even(&p, all));
    fill((Part){60, 0, 119, HEIGHT}, 203);
    CU_ASSERT_TRUE(paper_is_even(&p, all));
}

TESTS_MAIN("drawing_ink")
