// Some trainings: how many costs the judge hears, and what it keeps.
#include "check/check.h"
#include "exercise.h"

enum { EPOCHS = 10, TRAININGS = 7 };

// What a judge hears, and what it makes of it.
static void lay_out(size_t t, const double *cost, double heard, double best)
{
    for (size_t which = t; which < 2 * TRAININGS; which += TRAININGS) {
        check_step_of(which, "training %zu, counted from 0; its costs:", t);
        check_step_of(which, "%g %g %g %g %g %g %g %g %g %g", cost[0],
                      cost[1], cost[2], cost[3], cost[4], cost[5], cost[6],
                      cost[7], cost[8], cost[9]);
        check_step_of(which, "the lowest that is heard is %g, in epoch %g",
                      cost[(size_t)best], best);
        check_step_of(which, "so the judge hears %g costs and no more",
                      heard);
    }
}

static void all_trainings(void)
{
    static const size_t patience[TRAININGS] = {2, 3, 1, 2, 3, 2, 1};
    static const double cost[TRAININGS][EPOCHS] = {
        {.9, .7, .8, .6, .7, .65, .5, .4, .3, .2},   // wavers, then stops
        {.9, .5, .6, .55, .5, .4, .3, .2, .1, .05},  // an equal cost
        {.9, .8, .7, .7, .6, .5, .4, .3, .2, .1},    // no patience
        {.9, .8, .7, .6, .5, .4, .3, .2, .1, .05},   // never stops
        {.5, .6, .7, .8, .9, 1, 1, 1, 1, 1},         // the first is best
        {2.3, 2.1, 2.2, 1.9, 2, 2, 1, 1, 1, 1},      // above 1
        {1e300, 1e200, 1e100, 9, 9, 8, 7, 6, 5, 4}}; // far above
    static const double expected[2 * TRAININGS] = {6, 5, 4, 10, 4, 6, 5,
                                                   3, 1, 2, 9,  0, 3, 3};
    double yours[2 * TRAININGS];
    for (size_t t = 0; t < TRAININGS; t++) {
        Judge judge = judge_begin(patience[t]);
        int heard = 0;
        bool more = true;
        while (more && heard < EPOCHS)
            more = judge_hear(&judge, cost[t][heard++]);
        lay_out(t, cost[t], expected[t], expected[TRAININGS + t]);
        yours[t] = heard;
        yours[TRAININGS + t] = (double)judge.best;
    }
    check_vector(
        &(Question){
            "seven trainings of at most ten epochs, with a patience "
            "of 2, 3, 1, 2, 3, 2 and 1",
            "how many costs were heard, then the epochs to keep", 0},
        yours, expected, 2 * TRAININGS);
}

CHECK_MAIN("09-2", "chapters/09-choosing/README.md#when-to-stop",
           CHECK(all_trainings))
