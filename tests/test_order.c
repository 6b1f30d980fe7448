// order: places in the order of their values.
#include "harness.h"

#include <stdlib.h>

#include "measure/order.h"

static void assert_order(size_t *order, const size_t *expected, size_t n)
{
    for (size_t i = 0; i < n; i++)
        CU_ASSERT_EQUAL(order[i], expected[i]);
    free(order);
}

// The two 2s keep the order of their places, whichever way it goes.
TEST(equal_values_keep_their_order)
{
    static const double values[] = {2, -1, 3, 2, 0};
    static const size_t up[] = {1, 4, 0, 3, 2}, down[] = {2, 0, 3, 4, 1};
    assert_order(order_ascending(values, 5), up, 5);
    assert_order(order_descending(values, 5), down, 5);
}

TEST(nothing_has_an_order_too)
{
    free(order_ascending(NULL, 0));
    free(order_descending(NULL, 0));
    CU_PASS("no crash");
}

TEST(a_size_has_no_sign)
{
    size_t *order = order_by_size((double[]){1, -3, 0, 2}, 4);
    static const size_t wanted[] = {1, 3, 0, 2};
    CU_ASSERT_EQUAL(memcmp(order, wanted, sizeof wanted), 0);
    free(order);
}

TESTS_MAIN("order")
