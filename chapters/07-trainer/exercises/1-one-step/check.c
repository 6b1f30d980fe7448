// The output layer of chapter 6's network, then a descent down a parabola.
#include "check/check.h"
#include "exercise.h"

static void the_2_2_2_network(void)
{
    // Chapter 6, step 7: the old numbers, the gradients, the new numbers.
    const double old[] = {.15, .20, .25, .30, .35, .35, .40,
                          .45, .50, .55, .60, .60, 1};
    const double slope[] = {
        .000438568, .000877135,  .000497713, .000995425,  .008771355,
        .009954255, .082167041,  .082667628, -.022602540, -.022740242,
        .138498562, -.038098237, -2};
    enum { COUNT = 13 };
    double yours[COUNT], expected[COUNT];
    for (int i = 0; i < COUNT; i++) {
        yours[i] = old[i];
        expected[i] = old[i] - .5 * slope[i];
        check_step_of((size_t)i, "%g - 0.5 * %.9g = %.9g", old[i], slope[i],
                      expected[i]);
    }
    const Question question = {
        "the 2-2-2 network and one more number, at the rate .5", "theta",
        1e-12};
    sgd_step(yours, slope, COUNT, .5);
    check_vector(&question, yours, expected, COUNT);
}

static void down_a_parabola(void)
{
    // C = theta^2 has the slope 2 theta, so a step at the rate .25 halves
    // theta: after ten steps from 1024 it is 1.
    double theta = 1024;
    for (int step = 0; step < 10; step++) {
        double slope = 2 * theta;
        sgd_step(&theta, &slope, 1, .25);
    }
    const Question question = {
        "ten steps down the parabola theta * theta from 1024, rate .25",
        "theta", 1e-9};
    check_step("the first step: 1024 - 0.25 * 2048 = 512");
    check_step("each of the ten halves theta");
    check_number(&question, theta, 1);
}

CHECK_MAIN("07-1",
           "chapters/07-trainer/README.md#the-trainer-in-three-functions",
           CHECK(the_2_2_2_network), CHECK(down_a_parabola))
