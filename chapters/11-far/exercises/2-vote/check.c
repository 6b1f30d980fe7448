// Committees whose two answers differ, and ties.
#include "check/check.h"
#include "exercise.h"
#include "nn/vector.h"

// Each answer of the reader's on every committee, both ways in one list.
enum { COMMITTEES = 7 };

static const double waver[][OUTPUTS] = {
    {0, 0, 0, .1, .4, 0, 0, 0, 0, .5},
    {0, 0, 0, 0, .45, 0, .05, 0, 0, .5},
    {0, 0, 0, 0, .9, .1, 0, 0, 0, 0},
};
static const double level[][OUTPUTS] = {
    {0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 1, 0, 0, 0, 0},
};
static const double nine[][OUTPUTS] = {
    {0, .1, 0, 0, .2, 0, 0, 0, 0, .7},
    {0, .1, 0, 0, .6, 0, 0, 0, 0, .3},
    {0, 0, 0, 0, .1, 0, 0, 0, 0, .9},
};
static const double loud[][OUTPUTS] = {
    {0, .45, .4, .15, 0, 0, 0, 0, 0, 0},
    {0, .45, .4, .15, 0, 0, 0, 0, 0, 0},
    {0, .05, 0, .95, 0, 0, 0, 0, 0, 0},
    {0, .1, .9, 0, 0, 0, 0, 0, 0, 0},
};
static const double alone[][OUTPUTS] = {
    {.1, 0, 0, 0, 0, 0, 0, .6, .3, 0},
};

static const double even[][OUTPUTS] = {
    {.1, 0, 0, 0, 0, 0, 0, .5, 0, 0},
    {.6, 0, .3, 0, 0, 0, 0, 0, 0, 0},
    {.6, 0, 0, 0, 0, .1, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0, 0, .3, .2, 0},
};

static const double calm[][OUTPUTS] = {
    {0, 0, .4, 0, 0, 0, 0, .6, 0, 0},
    {0, 0, .4, 0, 0, 0, 0, .6, 0, 0},
    {0, .25, .5, .25, 0, 0, 0, 0, 0, 0},
};

// The votes and the sums of one committee, number c.
static void lay_out(size_t c, const double outputs[][OUTPUTS],
                    size_t networks)
{
    double sums[OUTPUTS] = {0};
    for (size_t n = 0; n < networks; n++) {
        size_t vote = vector_argmax(outputs[n], OUTPUTS);
        check_step_of(c, "network %zu votes for a %zu, with %g", n, vote,
                      outputs[n][vote]);
        vector_axpy(sums, 1, outputs[n], OUTPUTS);
    }
    check_step_of(c, "most votes win, and of equals the first");
    for (size_t k = 0; k < OUTPUTS; k++)
        if (sums[k] > 0)
            check_step_of(COMMITTEES + c, "all outputs for a %zu: %g", k,
                          sums[k]);
}

static void all_committees(void)
{
    const double yours[2 * COMMITTEES] = {
        (double)by_majority(waver, 3), (double)by_majority(level, 2),
        (double)by_majority(nine, 3),  (double)by_majority(loud, 4),
        (double)by_majority(alone, 1), (double)by_majority(even, 4),
        (double)by_majority(calm, 3),  (double)by_mean(waver, 3),
        (double)by_mean(level, 2),     (double)by_mean(nine, 3),
        (double)by_mean(loud, 4),      (double)by_mean(alone, 1),
        (double)by_mean(even, 4),      (double)by_mean(calm, 3)};
    const double expected[2 * COMMITTEES] = {9, 3, 9, 1, 7, 0, 7,
                                             4, 3, 9, 2, 7, 0, 2};
    lay_out(0, waver, 3);
    lay_out(1, level, 2);
    lay_out(2, nine, 3);
    lay_out(3, loud, 4);
    lay_out(4, alone, 1);
    lay_out(5, even, 4);
    lay_out(6, calm, 3);
    check_vector(
        &(Question){"seven committees, by majority and then by the mean: "
                    "two networks that waver for a 9 and one that is sure "
                    "of a 4; a 3 and a 5 that are level; a 9; four "
                    "networks, two of them for a 1; one network, for a 7; "
                    "two for a 7 and two for a 0; two for a 7 and one that "
                    "wavers for a 2",
                    "the answers", 0},
        yours, expected, 2 * COMMITTEES);
}

CHECK_MAIN("11-2", "chapters/11-far/README.md#five-that-answer-together",
           CHECK(all_committees))
