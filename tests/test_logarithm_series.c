// logarithm_series: the steps of ln x by hand.
#include "harness.h"

#include <math.h>

#include "../chapters/C-real-numbers/logarithm_series.h"
#include "nn/exponential.h"

TEST(the_part_beside_the_power_is_near_1)
{
    static const double x[] = {1e-300, 0.3, 0.7, 0.71, 1, 1.41, 1.42, 1e9};
    for (size_t i = 0; i < sizeof x / sizeof *x; i++) {
        LogarithmSeries it = logarithm_series(x[i]);
        double part = 1 + it.f;
        CU_ASSERT(part * part >= 0.5 && part * part <= 2);
        CU_ASSERT_DOUBLE_EQUAL(ldexp(part, it.k) / x[i], 1, 1e-15);
    }
}

// 10 = 8 * 1.25: s = 0.25 / 2.25 = 1/9, terms 2/9, 2/3 / 729, ...
TEST(terms_and_their_sums)
{
    LogarithmSeries it = logarithm_series(10);
    CU_ASSERT_EQUAL(it.k, 3);
    CU_ASSERT_EQUAL(it.f, 0.25);
    CU_ASSERT_DOUBLE_EQUAL(it.term[0], 2.0 / 9, 1e-16);
    CU_ASSERT_DOUBLE_EQUAL(it.term[1], 2.0 / 3 / 729, 1e-18);
    CU_ASSERT_DOUBLE_EQUAL(it.sum[1], 2.0 / 9 + 2.0 / 3 / 729, 1e-16);
}

TEST(the_series_arrives)
{
    for (double x = 0.05; x < 100; x *= 1.3) {
        LogarithmSeries it = logarithm_series(x);
        double value = it.sum[LOGARITHM_TERMS - 1] + it.k * logarithm(2);
        CU_ASSERT_DOUBLE_EQUAL(value, logarithm(x), 1e-12);
    }
}

TESTS_MAIN("logarithm_series")
