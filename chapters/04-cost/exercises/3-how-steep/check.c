// What is expected is measured: each output is moved a little, and the
// workbook's own cost says what changes.
#include "check/check.h"
#include "exercise.h"
#include "nn/cost.h"

enum { N = 4 };

static const double a[] = {.1, .3, .8, .95};
static const double y[] = {1, 0, 1, 0};

// The change of the cost for each unit that output k moves.
static void measure(Cost cost, double *steepness)
{
    const double h = 1e-6;
    double moved[N];
    for (int k = 0; k < N; k++) {
        for (int i = 0; i < N; i++)
            moved[i] = a[i];
        moved[k] = a[k] + h;
        double above = cost_value(cost, moved, y, N);
        moved[k] = a[k] - h;
        steepness[k] = (above - cost_value(cost, moved, y, N)) / (2 * h);
    }
}

static void the_quadratic_cost(void)
{
    double yours[N] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN,
                       CHECK_UNWRITTEN},
           measured[N];
    measure(QUADRATIC, measured);
    const Question question = {
        "outputs (0.1, 0.3, 0.8, 0.95) that should be (1, 0, 1, 0), by the "
        "quadratic cost",
        "the steepness", 1e-6};
    quadratic_steepness(a, y, yours, N);
    for (size_t k = 0; k < N; k++)
        check_step_of(k, "half of (a - y)^2 rises by a - y = %g - %g = %g",
                      a[k], y[k], a[k] - y[k]);
    check_vector(&question, yours, measured, N);
}

static void cross_entropy(void)
{
    double yours[N] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN,
                       CHECK_UNWRITTEN},
           measured[N];
    measure(BINARY_CROSS_ENTROPY, measured);
    const Question question = {
        "outputs (0.1, 0.3, 0.8, 0.95) that should be (1, 0, 1, 0), by "
        "binary cross-entropy",
        "the steepness", 1e-6};
    entropy_steepness(a, y, yours, N);
    for (size_t k = 0; k < N; k++) {
        check_step_of(k, "a - y = %g - %g = %g", a[k], y[k], a[k] - y[k]);
        check_step_of(k, "a (1 - a) = %g * %g = %g", a[k], 1 - a[k],
                      a[k] * (1 - a[k]));
        check_step_of(k, "the first divided by the second: %.9g",
                      (a[k] - y[k]) / (a[k] * (1 - a[k])));
    }
    check_vector(&question, yours, measured, N);
}

CHECK_MAIN("04-3",
           "chapters/04-cost/README.md#the-price-of-a-confident-mistake",
           CHECK(the_quadratic_cost), CHECK(cross_entropy))
