// Ordinary z first, then lists on which the formula as it stands, or a
// badly chosen number to take away, gives NaN.
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "check/check.h"
#include "exercise.h"
#include "nn/activation.h"
#include "nn/vector.h"

enum { MOST = 4 };

// How the shares come about.
static void take_away(const double *z, size_t n)
{
    double largest = z[0], sum = 0;
    for (size_t j = 1; j < n; j++)
        largest = fmax(largest, z[j]);
    check_step("the largest z is %g", largest);
    for (size_t j = 0; j < n; j++) {
        check_step("e^(%g - %g) = %.9g", z[j], largest,
                   exp(z[j] - largest));
        sum += exp(z[j] - largest);
    }
    check_step("the sum of those: %.9g; each is divided by it", sum);
}

// Asks for n shares; words: what NaN means here, or NULL.
static void ask(const char *input, const double *z, size_t n,
                const char *words)
{
    double *yours = memory_new(n, sizeof *yours), expected[MOST];
    const Question question = {input, "p", 1e-12};
    vector_fill(yours, CHECK_UNWRITTEN, n);
    shares(z, yours, n);
    activation_apply(SOFTMAX, z, expected, n);
    bool numbers = true;
    for (size_t j = 0; j < n && numbers; j++)
        numbers = check_that(!isnan(yours[j]), input, words);
    if (numbers) {
        take_away(z, n);
        check_vector(&question, yours, expected, n);
    }
    free(yours);
}

static void ordinary_z(void)
{
    const double z[] = {1, 2, 4};
    double yours[3], expected[3];
    const Question question = {"z = (1, 2, 4)", "p", 1e-9};
    take_away(z, 3);
    vector_fill(yours, CHECK_UNWRITTEN, 3);
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
    ask("z = (-1e300, -1e300)", (double[]){-1e300, -1e300}, 2,
        "came NaN: the search for the largest z begins with a number that "
        "all z may be below; z[0] is one of them");
    // The largest first, in the middle and last.
    const char *words = "came NaN: the largest z has to be taken away from "
                        "all, not the first, the last or the mean";
    ask("z = (0, 2000)", (double[]){0, 2000}, 2, words);
    ask("z = (0, 2000, -2000)", (double[]){0, 2000, -2000}, 3, words);
    ask("z = (0, -2000)", (double[]){0, -2000}, 2,
        "came NaN: the largest z is 0; -2000 is far from 0, and the "
        "smallest");
    ask("z = (0, 1, 2000)", (double[]){0, 1, 2000}, 3, words);
    ask("z = (1e10, 1e10 + 1)", (double[]){1e10, 1e10 + 1}, 2,
        "came NaN: a z may be larger than any int");
}

CHECK_MAIN("03-3",
           "chapters/03-feedforward/README.md#the-same-numbers-as-"
           "probabilities",
           CHECK(ordinary_z), CHECK(one_and_equal_ones), CHECK(large_z))
