// bumps: pairs of sigmoids, set by hand.
#include "harness.h"

#include "../chapters/08-deeper/bumps.h"

// At x = 0.4 the step up is half done and that down not begun:
// sigma(0) - sigma(-20); in the middle of the bump, at 0.5, it is
// sigma(10) - sigma(-10) = 1 - 2 sigma(-10).
TEST(two_steps_make_a_bump)
{
    Bumps it = bumps_of();
    CU_ASSERT_DOUBLE_EQUAL(it.pair[2][0], .4, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(it.pair[2][3], .5 - 2.0611537e-9, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(it.pair[3][3], 1 - 2 * 4.539787e-5, 1e-9);
    CU_ASSERT(it.pair[0][3] < 1e-8 && it.pair[6][3] < 1e-8);
}

// In the middle of bump 3 of 10, at x = 0.25, nothing but that bump is
// there, and it is as high as the curve: 1/2 + 10/4 (-1/4)(-3/4) = 0.96875.
// Its sigmoids and those of its neighbours are off by sigma(-10) each.
TEST(a_bump_is_as_high_as_the_curve)
{
    Bumps it = bumps_of();
    CU_ASSERT_DOUBLE_EQUAL(it.x[250], .25, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(it.curve[250], .96875, 1e-12);
    CU_ASSERT_DOUBLE_EQUAL(it.networks[1].answer[250], .96875, 1e-4);
}

TEST(twice_the_bumps_half_the_distance)
{
    Bumps it = bumps_of();
    for (size_t i = 1; i < BUMPS_SIZES; i++) {
        const BumpNetwork *few = &it.networks[i - 1];
        const BumpNetwork *many = &it.networks[i];
        CU_ASSERT_EQUAL(many->bumps, 2 * few->bumps);
        CU_ASSERT_DOUBLE_EQUAL(many->mean / few->mean, .5, .06);
        CU_ASSERT(many->largest < .61 * few->largest);
    }
}

TESTS_MAIN("bumps")
