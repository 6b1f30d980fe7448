// cost: values by hand, derivatives, and the corners where a is 0 or 1.
#include "harness.h"

#include "nn/cost.h"

// 1/2 (.25^2 + .5^2) = .15625.
TEST(quadratic_by_hand)
{
    double a[] = {.75, .5}, y[] = {1, 0}, d[2];
    ASSERT_CLOSE(cost_value(QUADRATIC, a, y, 2), .15625, 0);
    cost_derivative(QUADRATIC, a, y, d, 2);
    ASSERT_CLOSE(d[0], -.25, 0);
    ASSERT_CLOSE(d[1], .5, 0);
}

// y = 1: -ln .75.  y = 0: -ln(1 - .5) = ln 2.  y = .25, a = .5: ln 2.
// Derivatives (a - y)/(a (1 - a)): -.25/.1875 = -4/3, .5/.25 = 2, 1.
TEST(binary_cross_entropy_by_hand)
{
    double a[] = {.75, .5, .5}, y[] = {1, 0, .25}, d[3];
    ASSERT_CLOSE(cost_value(BINARY_CROSS_ENTROPY, a, y, 3),
                 -log(.75) + 2 * log(2), 1e-15);
    cost_derivative(BINARY_CROSS_ENTROPY, a, y, d, 3);
    ASSERT_CLOSE(d[0], -4 / 3., 1e-15);
    ASSERT_CLOSE(d[1], 2, 1e-15);
    ASSERT_CLOSE(d[2], 1, 1e-15);
}

// -(.5 ln .25 + .5 ln .5) = .5 * 2 ln 2 + .5 ln 2 = 1.5 ln 2; -y/a.
TEST(cross_entropy_by_hand)
{
    double a[] = {.25, .5, .25}, y[] = {.5, .5, 0}, d[3];
    ASSERT_CLOSE(cost_value(CROSS_ENTROPY, a, y, 3), 1.5 * log(2), 1e-15);
    cost_derivative(CROSS_ENTROPY, a, y, d, 3);
    ASSERT_CLOSE(d[0], -2, 0);
    ASSERT_CLOSE(d[1], -1, 0);
    ASSERT_CLOSE(d[2], 0, 0);
}

TEST(a_right_answer_costs_nothing)
{
    double y[] = {0, 1, 0};
    for (int c = 0; c < COST_COUNT; c++)
        ASSERT_CLOSE(cost_value((Cost)c, y, y, 3), 0, 0);
}

// Utterly wrong answers: a = 0 for 1 and a = 1 for 0.  The cost is large,
// finite and above that of any answer a little less wrong.
TEST(cost_and_slope_are_finite_at_0_and_1)
{
    double wrong[] = {0, 1}, y[] = {1, 0}, d[2];
    double better[] = {1e-300, 1 - 0x1p-52};
    for (int c = 0; c < COST_COUNT; c++) {
        double C = cost_value((Cost)c, wrong, y, 2);
        CU_ASSERT(isfinite(C));
        CU_ASSERT(C >= cost_value((Cost)c, better, y, 2));
        cost_derivative((Cost)c, wrong, y, d, 2);
        CU_ASSERT(isfinite(d[0]) && d[0] <= -1);
        CU_ASSERT(isfinite(d[1]) && d[1] >= 0);
    }
    // -ln of the smallest normal double, 2^-1022, and of 2^-53
    ASSERT_CLOSE(cost_value(BINARY_CROSS_ENTROPY, wrong, y, 2),
                 1022 * log(2) + 53 * log(2), 1e-12);
    ASSERT_CLOSE(cost_value(CROSS_ENTROPY, wrong, y, 2), 1022 * log(2),
                 1e-12);
}

// A training that has run away must not look merely bad.
TEST(a_cost_of_nan_is_nan)
{
    double a[] = {nan(""), .5}, y[] = {1, 0}, d[2];
    for (int c = 0; c < COST_COUNT; c++) {
        CU_ASSERT(isnan(cost_value((Cost)c, a, y, 2)));
        cost_derivative((Cost)c, a, y, d, 2);
        CU_ASSERT(c == QUADRATIC || isnan(d[0]));
    }
}

// The central difference is off by h^2 C'''/6, and C''' = 2/a^3 <= 2000 for
// a >= .1: 3e-8 for h = 1e-5.
TEST(derivatives_agree_with_finite_differences)
{
    static const double point[] = {.1, .35, .62, .9};
    static const double y[] = {.2, .9, .05, .4};
    const double h = 1e-5;
    for (int c = 0; c < COST_COUNT; c++) {
        double a[4], d[4];
        memcpy(a, point, sizeof a);
        cost_derivative((Cost)c, a, y, d, 4);
        for (int i = 0; i < 4; i++) {
            a[i] = point[i] + h;
            double above = cost_value((Cost)c, a, y, 4);
            a[i] = point[i] - h;
            double below = cost_value((Cost)c, a, y, 4);
            a[i] = point[i];
            ASSERT_CLOSE(d[i], (above - below) / (2 * h), 5e-8);
        }
    }
}

TEST(the_costs_made_for_an_activation)
{
    for (int c = 0; c < COST_COUNT; c++)
        for (int f = 0; f < ACTIVATION_COUNT; f++)
            CU_ASSERT_EQUAL(cost_fits((Cost)c, (Activation)f),
                            (c == BINARY_CROSS_ENTROPY && f == SIGMOID) ||
                                (c == CROSS_ENTROPY && f == SOFTMAX));
}

TEST(the_place_of_a_name_is_its_cost)
{
    CU_ASSERT_STRING_EQUAL(cost_name(QUADRATIC), "quadratic");
    CU_ASSERT_STRING_EQUAL(cost_name(BINARY_CROSS_ENTROPY),
                           "binary-cross-entropy");
    CU_ASSERT_STRING_EQUAL(cost_names[CROSS_ENTROPY], "cross-entropy");
    CU_ASSERT_PTR_NULL(cost_names[COST_COUNT]);
}

TESTS_MAIN("cost")
