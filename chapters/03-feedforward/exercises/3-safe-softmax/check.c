// Ordinary z first, then lists on which the formula as it stands, or a
// badly chosen number to take away, gives NaN.
#include <math.h>

#include "check/check.h"
#include "exercise.h"
#include "nn/activation.h"

enum { MOST = 4 };

// Asks for n shares; words: what NaN means here, or NULL.
static void ask(const char *input, const double *z, size_t n,
                const char *words)
{
    double yours[MOST] = {7, 7, 7, 7}, expected[MOST];
    const Question question = {input, "p", 1e-12, {{0}}};
    shares(z, yours, n);
    activation_apply(SOFTMAX, z, expected, n);
    for (size_t j = 0; j < n; j++)
        if (!check_that(!isnan(yours[j]), input, words))
            return;
    check_vector(&question, yours, expected, n);
}

static void ordinary_z(void)
{
    const double z[] = {1, 2, 4};
    // e + e^2 + e^4, and the sums so far
    const double one = exp(1), two = exp(2), four = exp(4);
    const double sum = one + two + four;
    const double ones[] = {1, 1, 1}, powers[] = {one, two, four};
    const double so_far[] = {1, two / (one + two), four / sum};
    const double no_powers[] = {1 / 7.0, 2 / 7.0, 4 / 7.0};
    const double thirds[] = {1 / 3.0, 1 / 3.0, 1 / 3.0};
    // the same two, when 4 has been taken away from all before
    const double shifted[] = {exp(-3), exp(-2), 1};
    double yours[3], expected[3];
    const Question question = {
        "z = (1, 2, 4)",
        "p",
        1e-9,
        {{ones, "nothing is computed yet"},
         {thirds, "every z gets the same share"},
         {powers, "the powers are not divided by their sum"},
         {shifted, "the powers are not divided by their sum"},
         {so_far, "the sum is not complete when it is divided by: add up "
                  "all powers first"},
         {no_powers, "the z themselves are divided, and not the powers of "
                     "e"}}};
    shares(z, yours, 3);
    activation_apply(SOFTMAX, z, expected, 3);
    check_vector(&question, yours, expected, 3);
}

static void one_and_equal_ones(void)
{
    const double equal[] = {-2, -2, -2, -2};
    ask("a single z, 5", (double[]){5}, 1, "came NaN");
    ask("four equal z, -2", equal, 4, "came NaN");
}

static void large_z(void)
{
    ask("z = (1000, 1001, 1002)", (double[]){1000, 1001, 1002}, 3,
        "came NaN: e^1000 is infinity, and infinity divided by infinity is "
        "no number");
    ask("z = (-1000, -1001)", (double[]){-1000, -1001}, 2,
        "came NaN: all powers are 0, and 0 divided by 0 is no number; the "
        "largest z may be below 0");
    ask("z = (0, 2000)", (double[]){0, 2000}, 2,
        "came NaN: the largest z has to be taken away from all, not the "
        "first, nor the mean");
}

CHECK_MAIN("03-3",
           "chapters/03-feedforward/README.md#the-same-numbers-as-"
           "probabilities",
           CHECK(ordinary_z), CHECK(one_and_equal_ones), CHECK(large_z))
