// The outputs of the 2-2-2 network, and outputs that have reached 0 and 1.
#include "check/check.h"
#include "exercise.h"

// Chapter 6: what the two outputs answered, and the truth.
static const double a[] = {.751365070, .772928465};
static const double y[] = {.01, .99};

static void the_quadratic_cost(void)
{
    // The chapter's table: .741365070 * .186815602, -.217071535 * ...
    double expected[2];
    const Question question = {"the 2-2-2 network with the quadratic cost",
                               "delta", 1e-12};
    double yours[2] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    for (size_t j = 0; j < 2; j++) {
        expected[j] = (a[j] - y[j]) * (a[j] * (1 - a[j]));
        check_step_of(j, "a - y = %.9f - %g = %.9f", a[j], y[j],
                      a[j] - y[j]);
        check_step_of(j, "the slope a (1 - a) = %.9f", a[j] * (1 - a[j]));
        check_step_of(j, "delta is their product");
    }
    error_quadratic(a, y, yours, 2);
    check_vector(&question, yours, expected, 2);
}

static void binary_cross_entropy(void)
{
    const double expected[] = {a[0] - y[0], a[1] - y[1]};
    const Question question = {
        "the 2-2-2 network with binary cross-entropy", "delta", 1e-12};
    double yours[2] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    for (size_t j = 0; j < 2; j++) {
        double slope = a[j] * (1 - a[j]);
        check_step_of(j, "C rises by (a - y) / (a (1 - a)) = %.9f",
                      (a[j] - y[j]) / slope);
        check_step_of(j, "times the slope of the sigmoid, a (1 - a) = %.9f",
                      slope);
    }
    error_cross_entropy(a, y, yours, 2);
    check_vector(&question, yours, expected, 2);
}

static void saturated_outputs(void)
{
    // Quite sure and quite wrong, twice; then quite sure and right.
    const double sure[] = {1, 0, 1}, truth[] = {0, 1, 1};
    const double flat[] = {0, 0, 0}, off[] = {1, -1, 0};
    const Question quadratic = {
        "answers 1, 0, 1 where the truth is 0, 1, 1, quadratic cost",
        "delta", 1e-12};
    const Question entropy = {
        "answers 1, 0, 1 where the truth is 0, 1, 1, binary cross-entropy",
        "delta", 1e-12};
    double yours[3] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    error_quadratic(sure, truth, yours, 3);
    check_step("where a is 0 or 1, a (1 - a) is 0, and so is the product");
    check_vector(&quadratic, yours, flat, 3);
    yours[0] = yours[1] = yours[2] = CHECK_UNWRITTEN;
    error_cross_entropy(sure, truth, yours, 3);
    for (int j = 0; j < 3; j++)
        check_that(yours[j] == yours[j], entropy.input,
                   "Yours is no number: where a is 0 or 1, (a - y) / "
                   "(a (1 - a)) is infinite or is 0 divided by 0. Cancel "
                   "the slope on paper first.");
    check_step("the slope cancels: what is left is a - y");
    check_vector(&entropy, yours, off, 3);
}

CHECK_MAIN("06-1",
           "chapters/06-backprop/README.md#step-4-the-error-of-an-output",
           CHECK(the_quadratic_cost), CHECK(binary_cross_entropy),
           CHECK(saturated_outputs))
