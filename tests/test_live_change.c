// live_change: what the page does to a digit is what chapter 10 does.
#include "harness.h"

#include "measure/fast_gradient.h"
#include "measure/warp.h"
#include "web/live_change.h"
#include "web/live_digits.h"

static unsigned char digit[784], label[1], changed[784], expected[784];

static Live *reader(void)
{
    static const size_t sizes[] = {784, 6, 10};
    Live *live = live_new(sizes, 3, SIGMOID, SOFTMAX);
    live_initialise(live, NORMAL, 3);
    live_pen(4, 1, digit, label);
    for (size_t k = 0; k < 784; k++)
        live_input(live)[k] = digit[k] / 255.0;
    live_target(live)[label[0]] = 1;
    return live;
}

TEST(a_fooled_digit_costs_more)
{
    Live *live = reader();
    double x[784], there[784];
    memcpy(x, live_input(live), sizeof x);
    double before = live_pass(live, CROSS_ENTROPY);
    fool_step(x, live_input_slope(live), .01, there);
    live_fool(live, .01);
    CU_ASSERT_EQUAL(memcmp(live_input(live), there, sizeof there), 0);
    CU_ASSERT(live_cost(live, CROSS_ENTROPY) > before);
    live_free(live);
}

TEST(noise_goes_as_far)
{
    Live *live = reader(), *other = reader();
    live_noise(live, 3, .25);
    live_noise(other, 3, .25);
    CU_ASSERT_EQUAL(
        memcmp(live_input(live), live_input(other), 784 * sizeof(double)),
        0);
    for (size_t k = 0; k < 784; k++)
        if (digit[k] == 0)
            CU_ASSERT(live_input(live)[k] == 0 ||
                      live_input(live)[k] == .25);
    live_free(live);
    live_free(other);
}

TEST(warps_are_those_of_measure)
{
    live_pen(7, 1, digit, label);
    live_move(3, -2, digit, changed);
    warp_move(&(Move){3, -2}, digit, expected);
    CU_ASSERT_EQUAL(memcmp(changed, expected, 784), 0);
    live_turn(-4, digit, changed);
    Mix mix = warp_turn(-4);
    warp_mix(&mix, digit, expected);
    CU_ASSERT_EQUAL(memcmp(changed, expected, 784), 0);
    live_scale(.8, digit, changed);
    mix = warp_scale(.8);
    warp_mix(&mix, digit, expected);
    CU_ASSERT_EQUAL(memcmp(changed, expected, 784), 0);
    double width = 1.5;
    live_thicken(width, digit, changed);
    warp_pen(&width, digit, expected);
    CU_ASSERT_EQUAL(memcmp(changed, expected, 784), 0);
    CU_ASSERT_NOT_EQUAL(memcmp(changed, digit, 784), 0);
}

TESTS_MAIN("live_change")
