// when_to_stop: which epoch is kept, and when patience runs out.
#include "harness.h"

#include "../chapters/09-choosing/when_to_stop.h"

static void assert_stop(const double *cost, size_t epochs, size_t patience,
                        Stop expected)
{
    Stop it = stop_of(cost, epochs, patience);
    CU_ASSERT_EQUAL(it.best, expected.best);
    CU_ASSERT_EQUAL(it.stop, expected.stop);
}

static const double wavers[] = {9, 7, 8, 5, 6, 6, 4, 3};

TEST(a_rise_is_not_yet_the_end)
{
    assert_stop(wavers, 7, 1, (Stop){1, 2});
    assert_stop(wavers, 7, 2, (Stop){3, 5});
    assert_stop(wavers, 7, 3, (Stop){7, 7});
}

TEST(a_cost_that_only_falls_or_rises)
{
    static const double falls[] = {3, 2, 1}, rises[] = {1, 2, 3, 4};
    assert_stop(falls, 2, 1, (Stop){2, 2});
    assert_stop(rises, 3, 2, (Stop){0, 2});
}

TEST(an_equal_cost_is_not_lower)
{
    static const double level[] = {5, 4, 4, 4, 1};
    assert_stop(level, 4, 2, (Stop){1, 3});
}

TESTS_MAIN("when_to_stop")
