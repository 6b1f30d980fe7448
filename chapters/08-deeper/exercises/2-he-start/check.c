// Three shapes by their numbers.
#include <math.h>
#include <stdio.h>

#include "check/check.h"
#include "exercise.h"

static void ask(size_t inputs, size_t outputs)
{
    char input[60];
    snprintf(input, sizeof input, "a layer of %zu inputs and %zu neurons",
             inputs, outputs);
    const Question question = {input, "deviation", 1e-12};
    check_step("2 / %zu = %.9g, the variance", inputs, 2 / (double)inputs);
    check_step("the deviation is its square root");
    check_number(&question, he_deviation(inputs, outputs),
                 sqrt(2 / (double)inputs));
}

static void fifty_inputs(void)
{
    ask(50, 30);
}

static void many_inputs(void)
{
    ask(784, 100);
}

CHECK_MAIN("08-2", "chapters/08-deeper/README.md#a-start-that-fits",
           CHECK(fifty_inputs), CHECK(many_inputs))
