// Ten digits whose two kinds overlap, so that each likely mistake chooses
// another threshold, and none that is the place of one; then a tie; then a
// set of one digit.
#include "check/check.h"
#include "exercise.h"

// How many digits each threshold calls by the wrong name.
static void count_aloud(const double *sums, const bool *is_one,
                        size_t digits, const double *thresholds,
                        size_t count)
{
    for (size_t c = 0; c < count; c++) {
        int zeros = 0, ones = 0;
        for (size_t i = 0; i < digits; i++) {
            bool above = sums[i] > thresholds[c];
            zeros += above && !is_one[i];
            ones += !above && is_one[i];
        }
        check_step("threshold %g: %d 0s are above it, %d 1s are not; "
                   "mistakes: %d",
                   thresholds[c], zeros, ones, zeros + ones);
    }
}

static void ten_digits(void)
{
    const double sums[] = {-3.75, -1.75, -.75, .75,  1.75,
                           -2.25, -.25,  1.25, 2.25, 3.25};
    const bool is_one[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    const double thresholds[] = {.25, -.75, 1.25, -1.75, 2.25, -2.75, 4.25};
    const Question question = {"ten digits and the thresholds 0.25, -0.75, "
                               "1.25, -1.75, 2.25, -2.75 and "
                               "4.25",
                               "the best threshold", 1e-12};
    count_aloud(sums, is_one, 10, thresholds, 7);
    check_number(&question, best_threshold(sums, is_one, 10, thresholds, 7),
                 -.75);
}

static void equally_good(void)
{
    const double sums[] = {-1, 1}, thresholds[] = {-.5, .25, .5};
    const bool is_one[] = {false, true};
    const Question question = {
        "sums -1 (a 0) and 1 (a 1), thresholds -0.5, 0.25, 0.5",
        "the best threshold", 1e-12};
    count_aloud(sums, is_one, 2, thresholds, 3);
    check_number(&question, best_threshold(sums, is_one, 2, thresholds, 3),
                 -.5);
}

// Only 0.5 lies between the two sums.
static void thresholds_with_fractions(void)
{
    const double sums[] = {.3, .7}, thresholds[] = {0, .8, .5, -.5};
    const bool is_one[] = {false, true};
    const Question question = {
        "sums 0.3 (a 0) and 0.7 (a 1), thresholds 0, 0.8, 0.5, -0.5",
        "the best threshold", 1e-12};
    count_aloud(sums, is_one, 2, thresholds, 4);
    check_number(&question, best_threshold(sums, is_one, 2, thresholds, 4),
                 .5);
}

static void one_digit(void)
{
    const double sums[] = {2}, thresholds[] = {1.5, 3.5};
    const bool is_one[] = {false};
    const Question question = {"a single digit, a 0 with the sum 2, and "
                               "the thresholds 1.5 and 3.5",
                               "the best threshold", 1e-12};
    count_aloud(sums, is_one, 1, thresholds, 2);
    check_number(&question, best_threshold(sums, is_one, 1, thresholds, 2),
                 3.5);
}

CHECK_MAIN("01-4", "chapters/01-neuron/README.md#the-bias-is-a-threshold",
           CHECK(ten_digits), CHECK(equally_good),
           CHECK(thresholds_with_fractions), CHECK(one_digit))
