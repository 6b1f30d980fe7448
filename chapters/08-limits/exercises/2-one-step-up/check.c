// Eight pixels by hand, then the same with another step.
#include "check/check.h"
#include "exercise.h"

enum { N = 8 };

static const double x[N] = {0, .5, 1, .04, .97, .3, .6, 0};
static const double slope[N] = {.002, -.3, .01, -1e-9, 4, 0, -2, -.5};

static double clipped(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

static double sign(double value)
{
    return (value > 0) - (value < 0);
}

static void eight_pixels(void)
{
    const double e = .1;
    // 0 + .1; .5 - .1; 1 + .1 is 1; .04 - .1 is 0; .97 + .1 is 1; slope 0
    // stays; .6 - .1; 0 - .1 is 0
    const double expected[N] = {.1, .4, 1, 0, 1, .3, .5, 0};
    double yours[N], down[N], raw[N], low_only[N], high_only[N];
    double no_sign[N], zero_up[N], zero_down[N];
    for (int k = 0; k < N; k++) {
        down[k] = clipped(x[k] - e * sign(slope[k]));
        raw[k] = x[k] + e * sign(slope[k]);
        low_only[k] = raw[k] < 0 ? 0 : raw[k];
        high_only[k] = raw[k] > 1 ? 1 : raw[k];
        no_sign[k] = clipped(x[k] + e * slope[k]);
        zero_up[k] = slope[k] == 0 ? x[k] + e : expected[k];
        zero_down[k] = slope[k] == 0 ? x[k] - e : expected[k];
    }
    const Question question = {
        "eight pixels, epsilon .1",
        "changed",
        1e-12,
        {{x, "nothing moves yet"},
         {down, "the step goes down: there the cost falls, and the "
                "network only gets surer"},
         {raw, "the steps are right, but it is no picture any more: keep "
               "each pixel between 0 and 1"},
         {low_only, "it is clipped at one end only: what is above 1 "
                    "becomes 1"},
         {high_only, "it is clipped at one end only: what is below 0 "
                     "becomes 0"},
         {no_sign, "the slope itself is taken, not its sign: each pixel "
                   "goes equally far"},
         {zero_up, "a slope of 0 has no direction, so its pixel stays"},
         {zero_down, "a slope of 0 has no direction, so its pixel stays"}}};
    one_step_up(x, slope, N, e, yours);
    check_vector(&question, yours, expected, N);
}

static void a_larger_step(void)
{
    // Past both ends wherever there is a slope.
    const double expected[N] = {1, 0, 1, 0, 1, .3, 0, 0};
    const Question question = {
        "the same pixels, epsilon 1", "changed", 1e-12, {{0}}};
    double yours[N];
    one_step_up(x, slope, N, 1, yours);
    check_vector(&question, yours, expected, N);
}

CHECK_MAIN("08-2",
           "chapters/08-limits/README.md#adversarial-examples-one-step-"
           "further-back",
           CHECK(eight_pixels), CHECK(a_larger_step))
