// live_valley: the page's walks.
#include "harness.h"

#include "web/live_valley.h"

enum { STEPS = 3 };
static const LiveValley valley = {
    .start = {1, -1}, .steep = 25, .rate = .03, .mu = .9};

TEST(descent_shrinks_each_weight)
{
    double path[2 * (STEPS + 1)];
    live_valley(&valley, WALK_DESCENT, STEPS, path);
    ASSERT_CLOSE(path[0], 1, 0);
    ASSERT_CLOSE(path[1], -1, 0);
    ASSERT_CLOSE(path[6], .97 * .97 * .97, 1e-15);
    ASSERT_CLOSE(path[7], -.25 * .25 * .25, 1e-15);
}

// The first steps of chapter 8's table.
TEST(momentum_swings)
{
    double path[2 * (STEPS + 1)];
    live_valley(&valley, WALK_MOMENTUM, STEPS, path);
    ASSERT_CLOSE(path[2], .97, 1e-15);
    ASSERT_CLOSE(path[4], .9139, 5e-5);
    ASSERT_CLOSE(path[5], .6125, 5e-5);
}

TEST(adam_sees_no_valley)
{
    double path[2 * (STEPS + 1)];
    live_valley(&valley, WALK_ADAM, STEPS, path);
    for (size_t t = 0; t <= STEPS; t++)
        ASSERT_CLOSE(path[2 * t], -path[2 * t + 1], 1e-7);
    CU_ASSERT(path[6] < path[4]);
    live_valley(&valley, WALK_ADAM, 0, path);
    ASSERT_CLOSE(path[0], 1, 0);
}

TESTS_MAIN("live_valley")
