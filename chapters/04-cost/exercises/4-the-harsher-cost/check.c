// One output that is wrong, and then more wrong, by two costs.
#include <math.h>

#include "check/check.h"
#include "nn/cost.h"

static double one_output(Cost cost, double a, double y)
{
    return cost_value(cost, &a, &y, 1);
}

static double steepness(Cost cost, double a)
{
    double y = 1, slope;
    cost_derivative(cost, &a, &y, &slope, 1);
    return slope;
}

// Reads two numbers from the file of answers.
static bool read_two(const char *first, const char *second, double *yours)
{
    return check_answer(first, &yours[0]) &&
           check_answer(second, &yours[1]);
}

static void the_quadratic_cost(void)
{
    double yours[2];
    const double expected[] = {one_output(QUADRATIC, .2, 1),
                               one_output(QUADRATIC, .02, 1)};
    const Question question = {"the outputs 0.2 and 0.02 that should be 1",
                               "quadratic_before, quadratic_after", 1e-3};
    if (!read_two("quadratic_before", "quadratic_after", yours))
        return;
    check_part("error_before", "the output minus the truth", .2 - 1, 1e-6);
    check_part("error_after", "the output minus the truth", .02 - 1, 1e-6);
    check_found_all(&question, yours, expected, 2);
}

static void the_cross_entropy(void)
{
    double yours[2];
    const double expected[] = {one_output(BINARY_CROSS_ENTROPY, .2, 1),
                               one_output(BINARY_CROSS_ENTROPY, .02, 1)};
    const Question question = {"the outputs 0.2 and 0.02 that should be 1",
                               "entropy_before, entropy_after", 1e-3};
    if (read_two("entropy_before", "entropy_after", yours))
        check_found_all(&question, yours, expected, 2);
}

static void how_steep(void)
{
    double yours[2];
    const double expected[] = {steepness(QUADRATIC, .02),
                               steepness(BINARY_CROSS_ENTROPY, .02)};
    const Question question = {"the output 0.02 that should be 1",
                               "quadratic_steepness, entropy_steepness",
                               1e-3};
    if (read_two("quadratic_steepness", "entropy_steepness", yours))
        check_found_all(&question, yours, expected, 2);
}

static void the_false_alarm(void)
{
    double yours;
    const Question question = {"the output 0.98 that should be 0",
                               "false_alarm", 1e-3};
    if (!check_answer("false_alarm", &yours))
        return;
    check_part("share", "what the truth, no, was given", 1 - .98, 1e-6);
    check_found(&question, yours, one_output(BINARY_CROSS_ENTROPY, .98, 0));
}

static void the_harsher_judge(void)
{
    double yours;
    if (check_answer("harsher", &yours))
        check_that(
            fabs(yours - 2) < .1, "the harsher of the two costs",
            "compare the numbers above: which of them grew more, and "
            "which steepness?");
}

CHECK_MAIN("04-4",
           "chapters/04-cost/README.md#the-price-of-a-confident-mistake",
           CHECK_SEE(the_quadratic_cost,
                     "chapters/04-cost/README.md#one-digit-ten-errors"),
           CHECK_SEE(the_cross_entropy,
                     "chapters/04-cost/README.md#a-price-for-surprise"),
           CHECK(how_steep),
           CHECK_SEE(the_false_alarm,
                     "chapters/04-cost/README.md#a-price-for-surprise"),
           CHECK(the_harsher_judge))
