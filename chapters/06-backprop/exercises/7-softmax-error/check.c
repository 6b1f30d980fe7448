// Three outputs, and ten of which one is sure, against nudges of every z.
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

static void ask(const char *input, const double *z, const double *y,
                size_t n)
{
    double a[MOST], nudged[MOST], yours[MOST], expected[MOST];
    activation_apply(SOFTMAX, z, a, n);
    for (size_t j = 0; j < n; j++) {
        for (size_t i = 0; i < n; i++)
            nudged[i] = z[i];
        nudged[j] = z[j] + 1e-5;
        double above = cost_at(nudged, y, n);
        nudged[j] = z[j] - 1e-5;
        expected[j] = (above - cost_at(nudged, y, n)) / 2e-5;
        yours[j] = 100;
    }
    const Question question = {input, "delta", 1e-8};
    softmax_error(a, y, yours, n);
    check_vector(&question, yours, expected, n);
}

static void three_outputs(void)
{
    ask("three outputs, z = (1.2, -0.4, 0.3), and a truth of (0, 1, 0)",
        (const double[]){1.2, -.4, .3}, (const double[]){0, 1, 0}, 3);
}

static void ten_outputs(void)
{
    ask("ten outputs, z = (-2, 0.5, 3, -1, 0.1, 2.2, -0.7, 0, 1, -3), and a "
        "truth of 1 for the 2",
        (const double[]){-2, .5, 3, -1, .1, 2.2, -.7, 0, 1, -3},
        (const double[]){0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, 10);
}

CHECK_MAIN("06-7",
           "chapters/06-backprop/README.md#outputs-that-answer-one-question-"
           "together",
           CHECK(three_outputs), CHECK(ten_outputs))
