// Velocities that are there already, then three steps from rest.
#include "check/check.h"
#include "exercise.h"

static const Momentum how = {.rate = 0.1, .momentum = 0.9};

static void one_step(void)
{
    double w[2] = {1, -2}, v[2] = {0.5, -0.25};
    const double g[2] = {2, -1};
    const double moved[2] = {1.25, -2.125}, faster[2] = {0.25, -0.125};
    const char *input = "w = (1, -2), v = (0.5, -0.25), g = (2, -1), "
                        "eta = 0.1, mu = 0.9";
    for (size_t i = 0; i < 2; i++) {
        check_step_of(i, "what is left of the old velocity: 0.9 * %g = %g",
                      v[i], how.momentum * v[i]);
        check_step_of(i, "the push of the slope: -0.1 * %g = %g", g[i],
                      -how.rate * g[i]);
        check_step_of(i, "v is their sum");
    }
    momentum_step(how, w, v, g, 2);
    bool good = check_vector(&(Question){input, "v", 1e-12}, v, faster, 2);
    check_step_of(0, "w moves by its new velocity: 1 + 0.25");
    check_step_of(1, "w moves by its new velocity: -2 - 0.125");
    if (good)
        check_vector(&(Question){input, "w", 1e-12}, w, moved, 2);
}

// g = 1 all the time: v = -0.1, -0.19, -0.271.
static void three_steps(void)
{
    double w = 1, v = 0;
    const double g = 1;
    for (int t = 0; t < 3; t++)
        momentum_step(how, &w, &v, &g, 1);
    check_step("v = -0.1, then 0.9 * -0.1 - 0.1 = -0.19");
    check_step("then 0.9 * -0.19 - 0.1 = -0.271");
    check_step("w = 1 - 0.1 - 0.19 - 0.271");
    check_number(
        &(Question){"three steps from w = 1, v = 0 with g = 1", "w", 1e-12},
        w, 0.439);
}

CHECK_MAIN("08-3",
           "chapters/08-deeper/README.md#a-ball-instead-of-a-walker",
           CHECK(one_step), CHECK(three_steps))
