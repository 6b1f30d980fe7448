// Ordinary outputs, then outputs that have reached 0 or 1, then NaN.  The
// expected numbers are those of the workbook's own cost.
#include <float.h>
#include <math.h>

#include "check/check.h"
#include "exercise.h"
#include "nn/cost.h"

static void ordinary_outputs(void)
{
    const double a[] = {.8, .3}, y[] = {1, 0};
    const double expected = cost_value(BINARY_CROSS_ENTROPY, a, y, 2);
    const Question question = {"outputs (0.8, 0.3) that should be (1, 0)",
                               "C", 1e-12};
    double c = cross_entropy(a, y, 2);
    // One part in a thousand million is what an added 1e-9 changes.
    bool added = fabs(c - expected) > 1e-12 && fabs(c - expected) < 1e-6;
    if (check_that(!added, "outputs (0.8, 0.3) that should be (1, 0)",
                   "the cost is off by very little: that happens when a "
                   "tiny number is added everywhere")) {
        check_step("y0 = 1: ln 0.8 = %g", log(.8));
        check_step("y1 = 0: ln (1 - 0.3) = %g", log(.7));
        check_step("C is minus their sum");
        check_number(&question, c, expected);
    }
}

// One output and its truth.
static void ask(const char *input, double a, double y)
{
    double c = cross_entropy(&a, &y, 1);
    const Question question = {input, "C", 1e-9};
    if (check_that(!isnan(c), input,
                   "came NaN: 0 times infinity is no number, so neither "
                   "logarithm may see a 0")) {
        bool yes = y > .5;
        double share = yes ? a : 1 - a;
        double limit = yes ? DBL_MIN : DBL_EPSILON / 2;
        check_step("the truth was given the share %s = %g",
                   yes ? "a" : "1 - a", share);
        check_step("the limit of that is %s = %g",
                   yes ? "DBL_MIN" : "DBL_EPSILON / 2", limit);
        check_step("so its logarithm is ln %g = %.9g", fmax(share, limit),
                   log(fmax(share, limit)));
        check_step("the other logarithm counts 0 times");
        check_number(&question, c,
                     cost_value(BINARY_CROSS_ENTROPY, &a, &y, 1));
    }
}

static void outputs_at_the_end(void)
{
    ask("the output 1 that should be 1", 1, 1);
    ask("the output 0 that should be 0", 0, 0);
    ask("the output 0 that should be 1", 0, 1);
    ask("the output 1 that should be 0", 1, 0);
    ask("the output 1e-200 that should be 1", 1e-200, 1);
}

static void nan_in_nan_out(void)
{
    const double a[] = {.5, NAN, .5}, y[] = {0, 1, 0};
    const double z[] = {0, 0, 0};
    const char *lost =
        "the NaN is lost and the cost is an ordinary number: "
        "nobody would see that the training went wrong";
    check_that(isnan(cross_entropy(a, y, 3)), "an output that is NaN",
               lost);
    check_that(isnan(cross_entropy(a, z, 3)), "an output that is NaN",
               lost);
}

CHECK_MAIN("04-2", "chapters/04-cost/README.md#where-logarithms-break",
           CHECK(ordinary_outputs), CHECK(outputs_at_the_end),
           CHECK(nan_in_nan_out))
