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
    const Question question = {input, "p", 1e-12};
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
    double yours[3], expected[3];
    const Question question = {"z = (1, 2, 4)", "p", 1e-9};
    check_step("take the largest away: %g, %g, %g", z[0] - z[2],
               z[1] - z[2], z[2] - z[2]);
    check_step("their powers of e: %g, %g, %g", exp(z[0] - z[2]),
               exp(z[1] - z[2]), 1.);
    check_step("the sum of those: %g",
               exp(z[0] - z[2]) + exp(z[1] - z[2]) + 1);
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
    // The largest first, in the middle and last.
    const char *words = "came NaN: the largest z has to be taken away from "
                        "all, not the first, the last or the mean";
    ask("z = (0, 2000)", (double[]){0, 2000}, 2, words);
    ask("z = (0, 2000, -2000)", (double[]){0, 2000, -2000}, 3, words);
    ask("z = (0, 1, 2000)", (double[]){0, 1, 2000}, 3, words);
    ask("z = (1e10, 1e10 + 1)", (double[]){1e10, 1e10 + 1}, 2,
        "came NaN: a z may be larger than any int");
}

CHECK_MAIN("03-3",
           "chapters/03-feedforward/README.md#the-same-numbers-as-"
           "probabilities",
           CHECK(ordinary_z), CHECK(one_and_equal_ones), CHECK(large_z))
