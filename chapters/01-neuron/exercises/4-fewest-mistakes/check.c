// Ten digits whose two kinds overlap, so that each likely mistake chooses
// another threshold; then a tie; then a set of one digit.
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
    const double sums[] = {-4, -2, -1, .5, 1.5, -2.5, -.5, 1, 2, 3};
    const bool is_one[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    const double thresholds[] = {0, -1, 1, -2, 2, -3, 4};
    const Question question = {
        "ten digits and the thresholds 0, -1, 1, -2, 2, -3, 4",
        "the best threshold", 1e-12};
    count_aloud(sums, is_one, 10, thresholds, 7);
    check_number(&question, best_threshold(sums, is_one, 10, thresholds, 7),
                 -1);
}

static void equally_good(void)
{
    const double sums[] = {-1, 1}, thresholds[] = {-.5, 0, .5};
    const bool is_one[] = {false, true};
    const Question question = {
        "sums -1 (a 0) and 1 (a 1), thresholds -0.5, 0, 0.5",
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
    const double sums[] = {2}, thresholds[] = {1, 3};
    const bool is_one[] = {false};
    const Question question = {
        "a single digit, a 0 with the sum 2, and the thresholds 1 and 3",
        "the best threshold", 1e-12};
    count_aloud(sums, is_one, 1, thresholds, 2);
    check_number(&question, best_threshold(sums, is_one, 1, thresholds, 2),
                 3);
}

CHECK_MAIN("01-4", "chapters/01-neuron/README.md#the-bias-is-a-threshold",
           CHECK(ten_digits), CHECK(equally_good),
           CHECK(thresholds_with_fractions), CHECK(one_digit))
