// Some trainings: how many costs the judge hears, and what it keeps.
#include "check/check.h"
#include "exercise.h"

enum { EPOCHS = 10, TRAININGS = 5 };

static void five_trainings(void)
{
    static const size_t patience[TRAININGS] = {2, 3, 1, 2, 3};
    static const double cost[TRAININGS][EPOCHS] = {
        {.9, .7, .8, .6, .7, .65, .5, .4, .3, .2},  // wavers, then stops
        {.9, .5, .6, .55, .5, .4, .3, .2, .1, .05}, // an equal cost
        {.9, .8, .7, .7, .6, .5, .4, .3, .2, .1},   // no patience
        {.9, .8, .7, .6, .5, .4, .3, .2, .1, .05},  // never stops
        {.5, .6, .7, .8, .9, 1, 1, 1, 1, 1}};       // the first is best
    static const double expected[2 * TRAININGS] = {6, 5, 4, 10, 4,
                                                   3, 1, 2, 9,  0};
    double yours[2 * TRAININGS];
    for (int t = 0; t < TRAININGS; t++) {
        Judge judge = judge_begin(patience[t]);
        int heard = 0;
        bool more = true;
        while (more && heard < EPOCHS)
            more = judge_hear(&judge, cost[t][heard++]);
        yours[t] = heard;
        yours[TRAININGS + t] = (double)judge.best;
    }
    check_vector(
        &(Question){"five trainings of at most ten epochs, with a patience "
                    "of 2, 3, 1, 2 and 3",
                    "how many costs were heard, then the epochs to keep",
                    0},
        yours, expected, 2 * TRAININGS);
}

CHECK_MAIN("09-2", "chapters/09-choosing/README.md#when-to-stop",
           CHECK(five_trainings))
