// The formula against the nudge, from the middle to far out on both sides.
#include "check/check.h"
#include "exercise.h"

#include <math.h>

static void in_the_middle(void)
{
    // At z = 0: a = 1/2, so the slope is 1/2 * 1/2.
    const double expected = .25;
    const Question question = {"z = 0", "slope", 1e-12};
    check_step("a = 1 / (1 + e^0) = 0.5, and 1 - a = 0.5");
    check_step("the slope is their product");
    check_number(&question, slope_at(0), expected);
}

static void everywhere(void)
{
    const double z[] = {-4, -2, -1, .5, 2, 4};
    const size_t n = sizeof z / sizeof *z;
    const double e = 1e-5;
    double yours[6], expected[6];
    for (size_t i = 0; i < n; i++) {
        double a = sigmoid(z[i]);
        check_step_of(i, "a = 1 / (1 + e^%g) = %.9g", -z[i], a);
        check_step_of(i, "1 - a = %.9g; the slope is their product", 1 - a);
        yours[i] = slope_at(z[i]);
        expected[i] = (sigmoid(z[i] + e) - sigmoid(z[i] - e)) / (2 * e);
    }
    const Question question = {
        "z = -4, -2, -1, .5, 2, 4, measured by a nudge to both sides",
        "slope", 1e-9};
    check_vector(&question, yours, expected, n);
}

// A nudge is right to ten or eleven digits, the formula to the last.
static void to_the_last_digit(void)
{
    const double z[] = {-3, 1, 2.5};
    double yours[3], expected[3];
    for (size_t i = 0; i < 3; i++) {
        double a = sigmoid(z[i]);
        check_step_of(i, "a = %.16f, 1 - a = %.16f", a, 1 - a);
        check_step_of(i, "the slope is their product, %.16f", a * (1 - a));
        yours[i] = slope_at(z[i]);
        expected[i] = a * (1 - a);
    }
    check_vector(&(Question){"z = -3, 1 and 2.5, to fifteen digits behind "
                             "the point",
                             "slope", 1e-15},
                 yours, expected, 3);
}

static void far_out(void)
{
    // e^800 is beyond a double; the slope there is 0 to 300 decimals.
    double left = slope_at(-800), right = slope_at(800);
    check_that(isfinite(left) && isfinite(right), "z = -800 and z = 800",
               "The slope there is 0; yours is not a number: an "
               "exponential has become too large for a double.");
    const Question question = {"z = -800", "slope", 1e-12};
    check_step("a = 1 / (1 + e^800) is 0, and so is a (1 - a)");
    check_number(&question, left, 0);
}

CHECK_MAIN("05-2",
           "chapters/05-gradient/README.md#the-slope-of-the-sigmoid",
           CHECK(in_the_middle), CHECK(everywhere),
           CHECK(to_the_last_digit), CHECK(far_out))
