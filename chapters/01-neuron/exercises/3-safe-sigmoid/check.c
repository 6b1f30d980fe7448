// Ordinary z, where any form is right; then both ends, where each form of
// its own fails.
#include <math.h>

#include "check/check.h"
#include "exercise.h"
#include "nn/activation.h"

static void ordinary_z(void)
{
    const double z[] = {0, 1, -1, 2, -10, 36};
    double yours[6], expected[6];
    for (size_t i = 0; i < 6; i++) {
        yours[i] = squash(z[i]);
        expected[i] = sigmoid(z[i]);
        check_step_of(i, "e^-z = e^%g = %.9g", -z[i], exp(-z[i]));
        check_step_of(i, "1 + that = %.9g, and a is 1 / that",
                      1 + exp(-z[i]));
    }
    const Question question = {"z = 0, 1, -1, 2, -10 and 36", "the sigmoid",
                               1e-12};
    check_vector(&question, yours, expected, 6);
}

// Near 0 what counts is the ratio to the right result, not the distance.
static void small_results(void)
{
    const double z[] = {-35, -100};
    const double one[] = {1, 1};
    double ratio[2];
    for (size_t i = 0; i < 2; i++) {
        ratio[i] = squash(z[i]) / sigmoid(z[i]);
        check_step_of(i, "e^z = %.9g", exp(z[i]));
        check_step_of(i, "a = e^z / (1 + e^z) = %.9g; yours is %.9g",
                      sigmoid(z[i]), squash(z[i]));
    }
    const Question question = {
        "z = -35 and -100, divided by the right result", "the ratio", 1e-9};
    check_vector(&question, ratio, one, 2);
}

// e^709.5 is a double still, and e^720 is none: who cuts off before, and
// who lets it become infinite, part here.
static void not_too_far(void)
{
    const Question question = {"z = -705 and z = -709.5, divided by e^z",
                               "the ratio", 1e-6};
    const double z[] = {-705, -709.5}, one[] = {1, 1};
    double ratio[2];
    for (size_t i = 0; i < 2; i++) {
        ratio[i] = squash(z[i]) / exp(z[i]);
        check_step_of(i, "e^-z = %.9g: large, but a number", exp(-z[i]));
        check_step_of(i, "a is 1 / (1 + that), which is not 0");
    }
    check_vector(&question, ratio, one, 2);
}

static void far_below(void)
{
    check_step("e^-z = e^720 is infinity to a double");
    check_step("e^z = e^-720 = %.9g, and a = e^z / (1 + e^z)", exp(-720));
    const Question question = {"z = -720, divided by e^-720", "the ratio",
                               1e-6};
    check_number(&question, squash(-720) / exp(-720), 1);
}

static void far_out(void)
{
    const Question above = {"z = 800", "the sigmoid", 1e-12};
    const Question below = {"z = -800", "the sigmoid", 1e-12};
    const char *nan = "came NaN: e^800 is infinity, and infinity divided "
                      "by infinity is no number";
    if (check_that(!isnan(squash(800)), "z = 800", nan)) {
        check_step("e^-800 is 0, and 1 / (1 + 0) is 1");
        check_number(&above, squash(800), 1);
    }
    if (check_that(!isnan(squash(-800)), "z = -800", nan)) {
        check_step("e^-800 is 0, and 0 / (1 + 0) is 0");
        check_number(&below, squash(-800), 0);
    }
}

CHECK_MAIN("01-3", "chapters/01-neuron/README.md#the-neuron-in-c",
           CHECK(ordinary_z), CHECK(small_results), CHECK(not_too_far),
           CHECK(far_below), CHECK(far_out))
