// The outputs of the 2-2-2 network, and outputs that have reached 0 and 1.
#include "check/check.h"
#include "exercise.h"

// Chapter 6: what the two outputs answered, and the truth.
static const double a[] = {.751365070, .772928465};
static const double y[] = {.01, .99};
static const double slope[] = {.186815602, .175510053};

static void the_quadratic_cost(void)
{
    // The chapter's table: +.741365070 * .186815602, -.217071535 * ...
    const double expected[] = {.138498562, -.038098237};
    const double off[] = {a[0] - y[0], a[1] - y[1]};
    const double turned[] = {-expected[0], -expected[1]};
    const double only_slope[] = {slope[0], slope[1]};
    const double nothing[] = {0, 0};
    const Question question = {
        "the 2-2-2 network with the quadratic cost",
        "delta",
        1e-8,
        {{nothing, "nothing is computed yet"},
         {off, "the slope of the sigmoid is left out"},
         {turned, "the sign is turned: the cost rises when an answer that "
                  "is too large grows, so delta is positive there"},
         {only_slope, "the slope stands alone; how far the answer is off "
                      "is missing"}}};
    double yours[2];
    error_quadratic(a, y, yours, 2);
    check_vector(&question, yours, expected, 2);
}

static void binary_cross_entropy(void)
{
    const double expected[] = {a[0] - y[0], a[1] - y[1]};
    const double turned[] = {y[0] - a[0], y[1] - a[1]};
    const double quadratic[] = {expected[0] * slope[0],
                                expected[1] * slope[1]};
    const double unslope[] = {expected[0] / slope[0],
                              expected[1] / slope[1]};
    const double nothing[] = {0, 0};
    const Question question = {
        "the 2-2-2 network with binary cross-entropy",
        "delta",
        1e-8,
        {{nothing, "nothing is computed yet"},
         {quadratic, "the error of the quadratic cost is taken: here the "
                     "sigmoid's slope cancels, so its slope has no place "
                     "any more"},
         {turned, "the sign is turned"},
         {unslope, "dC/da is given, which is not yet passed through the "
                   "sigmoid"}}};
    double yours[2];
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
        "delta",
        1e-12,
        {{0}}};
    const Question entropy = {
        "answers 1, 0, 1 where the truth is 0, 1, 1, binary cross-entropy",
        "delta",
        1e-12,
        {{0}}};
    double yours[3];
    error_quadratic(sure, truth, yours, 3);
    check_vector(&quadratic, yours, flat, 3);
    error_cross_entropy(sure, truth, yours, 3);
    for (int j = 0; j < 3; j++)
        check_that(yours[j] == yours[j], entropy.input,
                   "Yours is no number: where a is 0 or 1, (a - y) / "
                   "(a (1 - a)) is infinite or is 0 divided by 0. Cancel "
                   "the slope on paper first.");
    check_vector(&entropy, yours, off, 3);
}

CHECK_MAIN("06-1",
           "chapters/06-backprop/README.md#step-4-the-error-of-an-output",
           CHECK(the_quadratic_cost), CHECK(binary_cross_entropy),
           CHECK(saturated_outputs))
