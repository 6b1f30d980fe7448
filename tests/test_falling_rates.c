// falling_rates: walks in a valley whose slopes are off by chance, and the
// walker of the valley itself.
#include "harness.h"

#include "../chapters/08-deeper/falling_rates.h"
#include "../chapters/08-deeper/valley.h"

// From w = (1, 1) with g = (1, 25) + (2, -5): at rate 0.03 descent comes to
// 1 - 0.09 and 1 - 0.6; at half the rate it is half the way.
TEST(a_step_takes_chance_and_factor)
{
    static const double noise[] = {2, -5};
    ValleyWalk walk = valley_walk_new(DESCENT);
    valley_walk_step(&walk, 1, noise);
    CU_ASSERT_DOUBLE_EQUAL(walk.w[0], .91, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(walk.w[1], .4, 1e-12);
    walk = valley_walk_new(DESCENT);
    valley_walk_step(&walk, .5, noise);
    CU_ASSERT_DOUBLE_EQUAL(walk.w[0], .955, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(walk.w[1], .7, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(valley_cost((double[]){1, 2}), 50.5, 1e-12);
}

// Walks at a constant rate come to rate q / (2 (2 - rate c)) for each c:
// 0.03 / (2 * 1.97) + 0.03 / (2 * 1.25) = 0.00761 + 0.012.
TEST(constant_rates_do_not_arrive)
{
    static FallingRates it;
    falling_rates_run(1, &it);
    CU_ASSERT_DOUBLE_EQUAL(it.expected, .0196142, 1e-6);
    Range r = range_of(it.last[DESCENT][CONSTANT], NOISY_SEEDS);
    CU_ASSERT(r.mean > .8 * it.expected && r.mean < 1.2 * it.expected);
    for (Rule rule = 0; rule < RULE_COUNT; rule++)
        for (Schedule s = STEPS; s <= COSINE; s++)
            CU_ASSERT(
                range_of(it.last[rule][s], NOISY_SEEDS).mean <
                .4 * range_of(it.last[rule][CONSTANT], NOISY_SEEDS).mean);
}

TESTS_MAIN("falling_rates")
