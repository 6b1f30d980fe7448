// live_bugs: the page's mistakes are those of measure/bugs.
#include "harness.h"

#include <string.h>

#include "web/live_bugs.h"

static Live *small(void)
{
    static const size_t sizes[] = {3, 4, 2};
    Live *live = live_new(sizes, 3, SIGMOID, SIGMOID);
    live_initialise(live, NORMAL, 2);
    for (size_t k = 0; k < 3; k++)
        live_input(live)[k] = .3 + .2 * (double)k;
    live_target(live)[1] = 1;
    return live;
}

TEST(without_a_bug_it_is_backpropagation)
{
    Live *live = small(), *other = small();
    double cost = live_pass(live, QUADRATIC);
    ASSERT_CLOSE(live_bugged(other, QUADRATIC, BUG_NONE, 0), cost, 0);
    for (size_t i = 0; i < live_parameter_count(live); i++)
        ASSERT_CLOSE(live_gradient(other)[i], live_gradient(live)[i], 0);
    live_free(live);
    live_free(other);
}

TEST(each_bug_is_its_own)
{
    Live *live = small();
    size_t count = live_parameter_count(live);
    double right[26];
    CU_ASSERT_EQUAL_FATAL(count, 26);
    live_pass(live, QUADRATIC);
    memcpy(right, live_gradient(live), sizeof right);
    live_bugged(live, QUADRATIC, BUG_DOUBLED, 0);
    for (size_t i = 0; i < count; i++)
        ASSERT_CLOSE(live_gradient(live)[i], 2 * right[i], 1e-17);
    live_bugged(live, QUADRATIC, BUG_NO_SLOPE, 0);
    CU_ASSERT(live_gradient(live)[0] / right[0] >= 4);
    ASSERT_CLOSE(live_gradient(live)[count - 1], right[count - 1], 0);
    live_bugged(live, QUADRATIC, BUG_STALE_ORDER, 5);
    CU_ASSERT_NOT_EQUAL(live_gradient(live)[0], right[0]);
    live_free(live);
}

TESTS_MAIN("live_bugs")
