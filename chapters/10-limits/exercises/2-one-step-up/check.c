// Eight pixels by hand, then the same with another step.
#include "check/check.h"
#include "exercise.h"
#include "nn/vector.h"

enum { N = 8 };

static const double x[N] = {0, .5, 1, .04, .97, .3, .6, 0};
static const double slope[N] = {.002, -.3, .01, -1e-9, 4, 0, -2, -.5};

static void lay_out(double epsilon)
{
    for (size_t k = 0; k < N; k++) {
        int sign = (slope[k] > 0) - (slope[k] < 0);
        check_step_of(k, "the slope is %g: its sign is %d", slope[k], sign);
        check_step_of(k, "%g + %g * %d = %g, kept between 0 and 1", x[k],
                      epsilon, sign, x[k] + epsilon * sign);
    }
}

static void eight_pixels(void)
{
    // 0 + .1; .5 - .1; 1 + .1 is 1; .04 - .1 is 0; .97 + .1 is 1; slope 0
    // stays; .6 - .1; 0 - .1 is 0
    const double expected[N] = {.1, .4, 1, 0, 1, .3, .5, 0};
    double yours[N];
    vector_fill(yours, CHECK_UNWRITTEN, N);
    const Question question = {"eight pixels, epsilon .1", "changed",
                               1e-12};
    one_step_up(x, slope, N, .1, yours);
    lay_out(.1);
    check_vector(&question, yours, expected, N);
}

static void a_larger_step(void)
{
    // Past both ends wherever there is a slope.
    const double expected[N] = {1, 0, 1, 0, 1, .3, 0, 0};
    const Question question = {"the same pixels, epsilon 1", "changed",
                               1e-12};
    double yours[N];
    vector_fill(yours, CHECK_UNWRITTEN, N);
    one_step_up(x, slope, N, 1, yours);
    lay_out(1);
    check_vector(&question, yours, expected, N);
}

CHECK_MAIN("10-2",
           "chapters/10-limits/README.md#adversarial-examples-one-step-"
           "further-back",
           CHECK(eight_pixels), CHECK(a_larger_step))
