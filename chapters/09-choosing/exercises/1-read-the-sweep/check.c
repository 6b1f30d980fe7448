// Five sweeps; each mistake answers at least one of them in its own way.
#include <math.h>

#include "check/check.h"
#include "exercise.h"

enum { RATES = 6, SWEEPS = 6 };

// The lowest mean, the bar, and what lies below it.
static void lay_out(size_t s, const double *mean, const double *error,
                    double chosen)
{
    size_t lowest = 0;
    for (size_t i = 1; i < RATES; i++)
        if (!(mean[i] >= mean[lowest]) && !isnan(mean[i]))
            lowest = i;
    check_step_of(s, "the means: %g %g %g %g %g %g", mean[0], mean[1],
                  mean[2], mean[3], mean[4], mean[5]);
    check_step_of(s, "the lowest is %g, at place %zu; its error is %g",
                  mean[lowest], lowest, error[lowest]);
    check_step_of(s, "so every mean up to %g is as good",
                  mean[lowest] + error[lowest]);
    check_step_of(s, "the first of those is at place %g", chosen);
}

static void all_sweeps(void)
{
    static const double mean[SWEEPS][RATES] = {
        {40, 12, 7.2, 7, 9, 50},          // 7.2 is within 0.3 of 7
        {40, 12, 7.5, 7, 9, NAN},         // 7.5 is not, but within 2 errors
        {NAN, 12, 8, 7.9, 7.8, 30},       // the first is NAN
        {20, 9, 6, 5, 5.1, 5.2},          // as good on the right
        {30, 10.9, 10.6, 10.5, 10.2, 10}, // the lowest at the edge
        {40, 7.2, 8, 7, 9, 50}};          // a worse one between good ones
    static const double error[SWEEPS][RATES] = {
        {2, .5, .3, .3, .4, 5},     {2, .5, .6, .3, .4, NAN},
        {NAN, .5, .3, .25, .15, 2}, {1, .4, .3, .25, .2, .2},
        {1, .8, .4, .3, .4, .5},    {2, .5, .3, .25, .4, 5}};
    static const double expected[SWEEPS] = {2, 3, 3, 3, 3, 1};
    double yours[SWEEPS];
    for (size_t s = 0; s < SWEEPS; s++) {
        lay_out(s, mean[s], error[s], expected[s]);
        yours[s] = (double)choose_rate(mean[s], error[s], RATES);
    }
    check_vector(&(Question){"six sweeps of six rates",
                             "the places chosen, from 0", 0},
                 yours, expected, SWEEPS);
}

// In arrays with nothing behind them: the first rate is the lowest of two;
// the first is NAN; there is only one.
static void few_rates(void)
{
    static const double two[] = {5, 6}, late[] = {NAN, 5}, one[] = {5};
    static const double error[] = {.4, .2};
    check_number(&(Question){"two rates, 5 +- 0.4 and 6 +- 0.2",
                             "the place chosen, from 0", 0},
                 (double)choose_rate(two, error, 2), 0);
    check_number(&(Question){"two rates, NAN and 5 +- 0.2",
                             "the place chosen, from 0", 0},
                 (double)choose_rate(late, error, 2), 1);
    check_number(
        &(Question){"a single rate", "the place chosen, from 0", 0},
        (double)choose_rate(one, error, 1), 0);
}

CHECK_MAIN("09-1",
           "chapters/09-choosing/README.md#the-learning-rate-by-a-sweep",
           CHECK(all_sweeps), CHECK(few_rates))
