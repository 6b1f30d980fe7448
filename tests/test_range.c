// range: mean, least and most.
#include "harness.h"

#include "measure/range.h"

TEST(mean_least_and_most)
{
    static const double values[] = {3, -1, 4, 2};
    Range it = range_of(values, 4);
    CU_ASSERT_DOUBLE_EQUAL(it.mean, 2, 1e-15);
    CU_ASSERT_EQUAL(it.low, -1);
    CU_ASSERT_EQUAL(it.high, 4);
    // 1, 9, 4 and 0 are the squares from the mean.
    CU_ASSERT_DOUBLE_EQUAL(it.deviation * it.deviation, 14. / 3, 1e-14);
}

TEST(one_value_is_its_own_range)
{
    double value = -7;
    Range it = range_of(&value, 1);
    CU_ASSERT_EQUAL(it.mean, -7);
    CU_ASSERT_EQUAL(it.low, -7);
    CU_ASSERT_EQUAL(it.high, -7);
    CU_ASSERT_EQUAL(it.deviation, 0);
}

TESTS_MAIN("range")
