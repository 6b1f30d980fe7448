// Three inputs that can be followed by hand, then one input, then a digit
// of the pen: 784 inputs, compared with the neuron of the workbook.
#include <math.h>

#include "check/check.h"
#include "data/digits.h"
#include "exercise.h"
#include "nn/neuron.h"

static void three_inputs(void)
{
    const double w[] = {2, -1, .5}, x[] = {1, .5, .2};
    // 2 - .5 + .1 = 1.6, and the bias -.5 leaves 1.1
    const double expected = sigmoid(1.1);
    const Question question = {
        "w = (2, -1, 0.5), x = (1, 0.5, 0.2), b = -0.5", "a", 1e-9};
    check_step("2 * 1 - 1 * 0.5 + 0.5 * 0.2 = %g",
               w[0] * x[0] + w[1] * x[1] + w[2] * x[2]);
    check_step("z = that + b = %g", 1.1);
    check_step("a = 1 / (1 + e^-z) = 1 / (1 + %g)", exp(-1.1));
    check_number(&question, neuron_forward(w, x, 3, -.5), expected);
}

static void one_input(void)
{
    const double w[] = {3}, x[] = {.5};
    const Question question = {"one input: w = (3), x = (0.5), b = 0.25",
                               "a", 1e-9};
    check_step("z = 3 * 0.5 + 0.25 = %g", 1.75);
    check_step("a = 1 / (1 + e^-z) = 1 / (1 + %g)", exp(-1.75));
    check_number(&question, neuron_forward(w, x, 1, .25), sigmoid(1.75));
}

static void all_pixels_of_a_digit(void)
{
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){DIGITS_PEN, "data", 1, 0}, &sets,
                     &error)) {
        check_that(false, "a digit that the pen draws", error.text);
        return;
    }
    double x[DIGITS_PIXELS], w[DIGITS_PIXELS];
    digits_input(&sets.training, 0, x);
    digits_close(&sets);
    for (int k = 0; k < DIGITS_PIXELS; k++)
        w[k] = .1 * cos(k); // any weights of both signs
    const Neuron neuron = {DIGITS_PIXELS, w, .3, SIGMOID};
    const Question question = {"a digit with its 784 pixels", "a", 1e-9};
    double z = neuron_weighted_input(neuron, x);
    check_step("w times x, added up over the 784 pixels: %.9g", z - .3);
    check_step("z = that + b, %g: %.9g", .3, z);
    check_step("a = 1 / (1 + e^-z) = 1 / (1 + %.9g)", exp(-z));
    check_number(&question, neuron_forward(w, x, DIGITS_PIXELS, .3),
                 neuron_output(neuron, x));
}

CHECK_MAIN("01-2", "chapters/01-neuron/README.md#the-neuron-in-c",
           CHECK(three_inputs), CHECK(one_input),
           CHECK(all_pixels_of_a_digit))
