// Three outputs, and ten of which one is sure, against nudges of every z.
#include <stdlib.h>

#include "base/memory.h"
#include "check/check.h"
#include "exercise.h"
#include "nn/activation.h"
#include "nn/cost.h"

enum { MOST = 10 };

static double cost_at(const double *z, const double *y, size_t n)
{
    double a[MOST];
    activation_apply(SOFTMAX, z, a, n);
    return cost_value(QUADRATIC, a, y, n);
}

// All paths that lead from z[j] to the cost.
static void lay_out(size_t j, const double *a, const double *y, size_t n)
{
    double others = 0, own = (a[j] - y[j]) * a[j] * (1 - a[j]);
    for (size_t i = 0; i < n; i++)
        others -= i == j ? 0 : (a[i] - y[i]) * a[i] * a[j];
    check_step_of(j, "a[%zu] = %.9f, y[%zu] = %g", j, a[j], j, y[j]);
    check_step_of(j, "through its own output: (a - y) a (1 - a) = %.9f",
                  own);
    check_step_of(j, "through the others, -(a[i] - y[i]) a[i] a[%zu]: %.9f",
                  j, others);
    check_step_of(j, "where paths meet, add");
}

static void ask(const char *input, const double *z, const double *y,
                size_t n)
{
    double nudged[MOST], expected[MOST];
    double *a = memory_new(n, sizeof *a), *yours = memory_new(n, sizeof *a);
    activation_apply(SOFTMAX, z, a, n);
    for (size_t j = 0; j < n; j++) {
        for (size_t i = 0; i < n; i++)
            nudged[i] = z[i];
        nudged[j] = z[j] + 1e-5;
        double above = cost_at(nudged, y, n);
        nudged[j] = z[j] - 1e-5;
        expected[j] = (above - cost_at(nudged, y, n)) / 2e-5;
        yours[j] = CHECK_UNWRITTEN;
    }
    const Question question = {input, "delta", 1e-8};
    softmax_error(a, y, yours, n);
    for (size_t j = 0; j < n; j++)
        lay_out(j, a, y, n);
    check_vector(&question, yours, expected, n);
    free(a);
    free(yours);
}

static void three_outputs(void)
{
    ask("three outputs, z = (1.2, -0.4, 0.3), and a truth of (0, 1, 0)",
        (const double[]){1.2, -.4, .3}, (const double[]){0, 1, 0}, 3);
}

static void ten_outputs(void)
{
    ask("ten outputs, z = (-2, 0.5, 3, -1, 0.1, 2.2, -0.7, 0, 1, -3), and "
        "a truth of 1 for the 2",
        (const double[]){-2, .5, 3, -1, .1, 2.2, -.7, 0, 1, -3},
        (const double[]){0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, 10);
}

CHECK_MAIN(
    "06-7",
    "chapters/06-backprop/README.md#outputs-that-answer-one-question-"
    "together",
    CHECK(three_outputs), CHECK(ten_outputs))
