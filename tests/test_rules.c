// rules: momentum and Adam, step by step on paper.
#include "harness.h"

#include "measure/rules.h"

TEST(momentum_keeps_a_share)
{
    double v = 0, w = 1;
    w = momentum_step(w, 2, .1, .5, &v);
    ASSERT_CLOSE(v, -.2, 1e-16);
    ASSERT_CLOSE(w, .8, 1e-16);
    w = momentum_step(w, 1, .1, .5, &v);
    ASSERT_CLOSE(v, -.2, 1e-16);
    ASSERT_CLOSE(w, .6, 1e-15);
    ASSERT_CLOSE(momentum_step(1, 3, .1, 0, &v), .7, 1e-15);
}

TEST(adams_first_step_is_the_rate)
{
    AdamMemory small = adam_memory(), large = adam_memory();
    ASSERT_CLOSE(adam_step(1, .001, .1, &small), .9, 2e-6);
    ASSERT_CLOSE(adam_step(1, -500, .1, &large), 1.1, 1e-9);
}

// With g = 1, then -1: mean (.09 - .1) / (1 - .81), square 1.
TEST(adam_forgets_the_mean)
{
    AdamMemory it = adam_memory();
    double w = adam_step(0, 1, .1, &it);
    ASSERT_CLOSE(w, -.1, 1e-8);
    w = adam_step(w, -1, .1, &it);
    ASSERT_CLOSE(w, -.1 + .1 * .01 / .19, 1e-8);
}

TESTS_MAIN("rules")
