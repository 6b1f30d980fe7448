// Twelve neurons, tossed along; then the mean of a hundred thousand.
#include <stdlib.h>

#include "base/memory.h"
#include "check/check.h"
#include "exercise.h"

enum { N = 12, MANY = 100000 };

static const double activation[N] = {.9, .1, .5, .7, .3,  .8,
                                     .2, .6, .4, 1,  .25, .75};

// The same tosses: who is below p is left out, the rest is made larger.
static void tossed(double p, double *a, double *factor)
{
    Random random = random_start(3);
    for (int j = 0; j < N; j++) {
        double toss = random_unit(&random);
        factor[j] = toss < p ? 0 : 1 / (1 - p);
        check_step_of((size_t)j, "the toss is %.6f: %s", toss,
                      toss < p ? "below p, it is left out"
                               : "not below p, it stays");
        check_step_of((size_t)j, "its factor is %g, so a = %g * %g",
                      factor[j], activation[j], factor[j]);
        a[j] = activation[j] * factor[j];
    }
}

static void toss_along(void)
{
    const double p = .2;
    double yours[N], factor[N], expected[N], right[N];
    tossed(p, expected, right);
    for (int j = 0; j < N; j++)
        yours[j] = activation[j], factor[j] = CHECK_UNWRITTEN;
    const Question question = {"12 neurons, p = .2", "a", 1e-12};
    Random random = random_start(3);
    dropout(yours, factor, N, p, &random);
    if (!check_vector(&question, yours, expected, N))
        return;
    const Question factors = {"12 neurons, p = .2", "factor", 1e-12};
    bool good = true;
    for (int j = 0; j < N; j++)
        good = good && factor[j] * activation[j] > expected[j] - 1e-12 &&
               factor[j] * activation[j] < expected[j] + 1e-12;
    if (!good)
        check_that(false, "12 neurons, p = .2",
                   "the activations are right, but the factors are not "
                   "those that they were multiplied by: 0 or 1 / (1 - p)");
    else
        check_vector(&factors, factor, right, N);
}

static void nothing_is_left_out(void)
{
    double yours[N], factor[N];
    const Question question = {"12 neurons, p = 0", "a", 0};
    Random random = random_start(3);
    for (int j = 0; j < N; j++)
        yours[j] = activation[j];
    dropout(yours, factor, N, 0, &random);
    check_vector(&question, yours, activation, N);
}

static void the_mean_stays(void)
{
    double *a = memory_new(MANY, sizeof *a), sum = 0;
    double *factor = memory_new(MANY, sizeof *factor);
    Random random = random_start(5);
    for (size_t j = 0; j < MANY; j++)
        a[j] = 1;
    dropout(a, factor, MANY, .5, &random);
    for (size_t j = 0; j < MANY; j++)
        sum += a[j] / MANY;
    free(a);
    free(factor);
    // Each is 0 or 2: a deviation of 1, so the mean's is 1/316.
    check_that(sum > .98 && sum < 1.02,
               "100,000 neurons with a = 1, p = .5",
               "their mean is no longer 1");
}

CHECK_MAIN("09-4", "chapters/09-choosing/README.md#what-holds-it-back",
           CHECK(toss_along), CHECK(nothing_is_left_out),
           CHECK(the_mean_stays))
