// The list first; then sums from a list that is right in any case.
#include <math.h>

#include "check/check.h"
#include "exercise.h"

enum { INPUTS = 7, NEURONS = 3 };

static const float x[INPUTS] = {.5f, 0, 0, -2, 0, 3, 0};
static const float w[INPUTS * NEURONS] = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 2, -3, 11, 12, 13, 4, -5, 7, .25f, 1, 2};
static const char input[] = "x = (0.5, 0, 0, -2, 0, 3, 0)";

static bool found; // the first list was right

static void the_list(void)
{
    size_t ink[INPUTS] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN,
                          CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN,
                          CHECK_UNWRITTEN};
    double yours[4];
    const double expected[4] = {3, 0, 3, 5};
    yours[0] = (double)find_ink(x, INPUTS, ink);
    for (int n = 0; n < 3; n++)
        yours[1 + n] = (double)ink[n];
    check_step_of(0, "three of the seven are not 0");
    check_step_of(1, "x[0] = 0.5 comes first");
    check_step_of(2, "then x[3] = -2: not 0 either");
    check_step_of(3, "then x[5] = 3");
    found = check_vector(
        &(Question){input, "how many places there are, then the places", 0},
        yours, expected, 4);
}

static void nothing_but_paper(void)
{
    const float paper[4] = {0};
    size_t ink[4];
    if (!found)
        return check_waits(); // who lists nothing at all would be right
    check_step("all four are 0: there is nothing to list");
    check_number(&(Question){"x = (0, 0, 0, 0)", "the number of places", 0},
                 (double)find_ink(paper, 4, ink), 0);
}

// A little ink, and in the last pixel alone.
static void a_faint_last_pixel(void)
{
    const float faint[] = {0, 0, .05f};
    size_t ink[3] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    const double expected[2] = {1, 2};
    double yours[2];
    yours[0] = (double)find_ink(faint, 3, ink);
    yours[1] = (double)ink[0];
    check_step_of(0, "0 and 0 are paper; 0.05 is not 0");
    check_step_of(1, "it is pixel 2, counted from 0");
    check_vector(&(Question){"x = (0, 0, 0.05)",
                             "how many places there are, then the place",
                             0},
                 yours, expected, 2);
}

static void the_sums(void)
{
    const size_t ink[3] = {0, 3, 5};
    const FloatLayer layer = {INPUTS, NEURONS, w};
    float z[NEURONS] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    double yours[NEURONS];
    const double expected[NEURONS] = {14.5, -18, 28.5};
    sparse_weighted_inputs(&layer, x, ink, 3, z);
    check_step_of(0, "0.5 * 1 - 2 * -1 + 3 * 4 = 14.5");
    check_step_of(1, "0.5 * 2 - 2 * 2 + 3 * -5 = -18");
    check_step_of(2, "0.5 * 3 - 2 * -3 + 3 * 7 = 28.5");
    for (int j = 0; j < NEURONS; j++)
        yours[j] = (double)z[j];
    check_vector(&(Question){"x as before; pixel 0 has the weights (1, 2, "
                             "3), pixel 3 (-1, 2, -3), pixel 5 (4, -5, 7)",
                             "z", 1e-6},
                 yours, expected, NEURONS);
}

// Pixel 3 is ink, and is left out on purpose; pixel 1 is no number, so that
// even 0 times its weights is seen.  Not rising, to be told by its order.
static void only_what_is_listed(void)
{
    const size_t ink[2] = {5, 0};
    const float x[INPUTS] = {.5f, NAN, 0, -2, 0, 3, 0};
    const FloatLayer layer = {INPUTS, NEURONS, w};
    float z[NEURONS] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    double yours[NEURONS];
    const double expected[NEURONS] = {12.5, -14, 22.5};
    sparse_weighted_inputs(&layer, x, ink, 2, z);
    check_step_of(0, "3 * 4 + 0.5 * 1 = 12.5");
    check_step_of(1, "3 * -5 + 0.5 * 2 = -14");
    check_step_of(2, "3 * 7 + 0.5 * 3 = 22.5");
    for (int j = 0; j < NEURONS; j++)
        yours[j] = (double)z[j];
    check_vector(
        &(Question){"the same, but the list holds the pixels 5 and "
                    "0 alone, and pixel 1, which it does not hold, is no "
                    "number",
                    "z", 1e-6},
        yours, expected, NEURONS);
}

CHECK_MAIN("12-2", "chapters/12-fast/README.md#what-a-zero-costs",
           CHECK(the_list), CHECK(nothing_but_paper),
           CHECK(a_faint_last_pixel), CHECK(the_sums),
           CHECK(only_what_is_listed))
