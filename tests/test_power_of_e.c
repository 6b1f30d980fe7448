// power_of_e: the steps of e^x by hand.
#include "harness.h"

#include <math.h>

#include "../chapters/C-real-numbers/power_of_e.h"
#include "nn/exponential.h"

TEST(what_is_left_is_at_most_half_of_ln_2)
{
    for (double x = -30; x <= 30; x += 0.37) {
        PowerOfE it = power_of_e(x);
        CU_ASSERT(fabs(it.r) < 0.34657359028);
        CU_ASSERT_DOUBLE_EQUAL(it.k * logarithm(2) + it.r, x, 1e-14);
    }
}

// e^1/10: no multiple of ln 2, and terms 1, 0.1, 0.005, 0.000166...
TEST(terms_and_their_sums)
{
    PowerOfE it = power_of_e(0.1);
    CU_ASSERT_EQUAL(it.k, 0);
    CU_ASSERT_DOUBLE_EQUAL(it.term[2], 0.005, 1e-18);
    CU_ASSERT_DOUBLE_EQUAL(it.term[3], 0.001 / 6, 1e-18);
    CU_ASSERT_DOUBLE_EQUAL(it.sum[2], 1.105, 1e-15);
}

TEST(the_series_arrives)
{
    for (double x = -30; x <= 30; x += 0.37) {
        PowerOfE it = power_of_e(x);
        double value = ldexp(it.sum[POWER_TERMS], it.k);
        CU_ASSERT(fabs(value / exponential(x) - 1) < 4e-15);
    }
}

TESTS_MAIN("power_of_e")
