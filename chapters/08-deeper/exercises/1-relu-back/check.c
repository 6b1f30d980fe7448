// Signs of all kinds, against nudges; then the corner.
#include "check/check.h"
#include "exercise.h"

enum { N = 5 };

static double relu(double z)
{
    return z > 0 ? z : 0;
}

static void both_signs(void)
{
    static const double z[N] = {-1.5, 0.5, 3, 0.25, -2};
    static const double dC_da[N] = {0.4, -0.6, 0.7, 0.2, -0.3};
    const double h = 1e-6;
    double yours[N], expected[N];
    for (int j = 0; j < N; j++) {
        yours[j] = dC_da[j];
        check_step_of((size_t)j, "z = %g: the slope of ReLU is %d", z[j],
                      z[j] > 0);
        check_step_of((size_t)j, "delta = dC/da times that, %g * %d",
                      dC_da[j], z[j] > 0);
        expected[j] =
            dC_da[j] * (relu(z[j] + h) - relu(z[j] - h)) / (2 * h);
    }
    const Question question = {
        "z = (-1.5, 0.5, 3, 0.25, -2), dC/da = (0.4, -0.6, 0.7, 0.2, -0.3)",
        "delta", 1e-8};
    relu_backward(z, yours, N);
    check_vector(&question, yours, expected, N);
}

static void the_corner(void)
{
    double yours[2] = {0.5, 0.5};
    const Question question = {"z = (0, 1), dC/da = (0.5, 0.5)", "delta",
                               1e-12};
    relu_backward((const double[]){0, 1}, yours, 2);
    check_step_of(0, "z = 0: the exercise takes the slope 0 there");
    check_step_of(1, "z = 1: the slope is 1");
    check_vector(&question, yours, (const double[]){0, 0.5}, 2);
}

CHECK_MAIN("08-1", "chapters/08-deeper/README.md#a-slope-that-is-1",
           CHECK(both_signs), CHECK(the_corner))
