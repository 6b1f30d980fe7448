// drawing_light: what is narrow is filled, and edges stay where they are.
#include "harness.h"

#include "data/drawing_light.h"

enum { WIDTH = 80, HEIGHT = 64 };
static unsigned char gray[WIDTH * HEIGHT];
static const Part all = {0, 0, WIDTH, HEIGHT};

static Drawing paper(unsigned char brightness)
{
    memset(gray, brightness, sizeof gray);
    return (Drawing){WIDTH, HEIGHT, gray};
}

static void fill(Part p, unsigned char brightness)
{
    for (size_t y = p.top; y < p.bottom; y++)
        memset(gray + y * WIDTH + p.left, brightness, p.right - p.left);
}

static bool is_all(Part p, unsigned char brightness)
{
    bool all_of_it = true;
    for (size_t y = p.top; y < p.bottom; y++)
        for (size_t x = p.left; x < p.right; x++)
            all_of_it &= gray[y * WIDTH + x] == brightness;
    return all_of_it;
}

// An eighth of 64 and one more, to both sides: up to 18 pixels are narrow.
TEST(narrow_strokes_are_filled_and_broad_ones_stay)
{
    const Part narrow = {20, 10, 38, 50}, broad = {20, 10, 39, 50};
    paper(200);
    fill(narrow, 30);
    light_fill(WIDTH, all, 8, -1, gray);
    CU_ASSERT(is_all(all, 200));
    fill(broad, 30);
    light_fill(WIDTH, all, 8, -1, gray);
    CU_ASSERT(is_all(broad, 30));
    CU_ASSERT(is_all((Part){0, 0, 20, HEIGHT}, 200));
    for (size_t tall = 18; tall <= 19; tall++) {
        const Part lying = {10, 20, 70, 20 + tall};
        paper(200);
        fill(lying, 30);
        light_fill(WIDTH, all, 8, -1, gray);
        CU_ASSERT_EQUAL(is_all(all, 200), tall == 18);
        CU_ASSERT_EQUAL(is_all(lying, 30), tall == 19);
    }
}

TEST(the_edge_of_a_shadow_stays_where_it_is)
{
    const Part shadow = {41, 0, WIDTH, HEIGHT};
    paper(200);
    fill(shadow, 100);
    fill((Part){30, 20, 34, 50}, 20);
    fill((Part){50, 20, 54, 50}, 10);
    light_fill(WIDTH, all, 8, -1, gray);
    CU_ASSERT(is_all((Part){0, 0, 41, HEIGHT}, 200));
    CU_ASSERT(is_all(shadow, 100));
}

TEST(chalk_is_filled_as_ink_is)
{
    paper(40);
    fill((Part){20, 10, 30, 50}, 220);
    light_fill(WIDTH, all, 8, -1, gray);
    CU_ASSERT(is_all((Part){20, 10, 30, 50}, 220));
    light_fill(WIDTH, all, 8, 1, gray);
    CU_ASSERT(is_all(all, 40));
}

TEST(only_the_part_is_filled)
{
    paper(200);
    fill((Part){0, 0, 2, HEIGHT}, 30);
    fill((Part){20, 10, 24, 50}, 30);
    light_fill(WIDTH, (Part){2, 0, WIDTH, HEIGHT}, 8, -1, gray);
    CU_ASSERT(is_all((Part){0, 0, 2, HEIGHT}, 30));
    CU_ASSERT(is_all((Part){2, 0, WIDTH, HEIGHT}, 200));
}

// A loop's inside is lighter than the strokes around it, yet it is paper;
// and a white strip along the rim is no chalk.
TEST(the_side_is_that_of_strokes_within)
{
    Drawing p = paper(150);
    fill((Part){30, 20, 46, 44}, 60);
    fill((Part){33, 23, 43, 41}, 150);
    CU_ASSERT_EQUAL(light_side(&p, all), -1);
    fill((Part){0, 0, 6, HEIGHT}, 255);
    CU_ASSERT_EQUAL(light_side(&p, all), -1);
    fill((Part){0, 0, 6, HEIGHT}, 150);
    fill((Part){WIDTH - 6, 10, WIDTH, HEIGHT - 10}, 255);
    CU_ASSERT_EQUAL(light_side(&p, all), -1);
    paper(60);
    fill((Part){30, 20, 46, 44}, 200);
    fill((Part){33, 23, 43, 41}, 60);
    CU_ASSERT_EQUAL(light_side(&p, all), 1);
}

// Up to 499 pixels nothing is smoothed; at 500 each becomes the mean of 3
// x 3.
TEST(large_pictures_lose_their_grain)
{
    enum { SIDE = 500 };
    static unsigned char large[SIDE * SIDE];
    large[100 * SIDE + 200] = 90;
    light_smooth(SIDE, (Part){0, 0, SIDE - 1, SIDE - 1}, large);
    CU_ASSERT_EQUAL(large[100 * SIDE + 200], 90);
    light_smooth(SIDE, (Part){0, 0, SIDE, SIDE}, large);
    CU_ASSERT_EQUAL(large[100 * SIDE + 200], 10);
    CU_ASSERT_EQUAL(large[99 * SIDE + 201], 10);
    CU_ASSERT_EQUAL(large[98 * SIDE + 200], 0);
}

TESTS_MAIN("drawing_light")
