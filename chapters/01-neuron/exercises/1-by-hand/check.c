// Four pixels, small enough for a pencil; expected numbers come from the
// neuron of the workbook.
#include "check/check.h"
#include "nn/neuron.h"

static const double byte[] = {0, 255, 51, 204};
static const double weight[] = {5, 1.5, -3, .5};

// The workbook's neuron, and the pixels as it reads them.
static Neuron the_neuron(double *x)
{
    for (int k = 0; k < 4; k++)
        x[k] = byte[k] / 255;
    return (Neuron){4, weight, -1.8, SIGMOID};
}

static void the_sum(void)
{
    double x[4], yours;
    const double expected =
        neuron_weighted_input(the_neuron(x), x) + 1.8; // 1.3
    const Question question = {"the four pixels", "dot", 1e-6};
    if (!check_answer("dot", &yours))
        return;
    for (int k = 1; k < 4; k++)
        check_part(
            (const char *[]){"", "product1", "product2", "product3"}[k],
            "a pixel as it is read, times its weight", weight[k] * x[k],
            1e-6);
    check_found(&question, yours, expected);
}

static void the_weighted_input(void)
{
    double x[4], yours;
    const double expected = neuron_weighted_input(the_neuron(x), x);
    const Question question = {"the sum that you found and the bias -1.8",
                               "z", 1e-6};
    if (check_answer("z", &yours))
        check_found(&question, yours, expected);
}

static void the_activation(void)
{
    double x[4], yours;
    const double expected = neuron_output(the_neuron(x), x);
    const Question question = {
        "that z, to four places", "a",
        6e-5, // half of the fourth place, and a little
    };
    if (!check_answer("a", &yours))
        return;
    check_part("power", "e^-z, to four places", 1 / expected - 1, 6e-5);
    check_found(&question, yours, expected);
}

static void the_threshold(void)
{
    double yours;
    const Question question = {"the bias -1.8", "threshold", 1e-6};
    if (check_answer("threshold", &yours))
        check_found(&question, yours, 1.8);
}

CHECK_MAIN(
    "01-1", "chapters/01-neuron/README.md#the-weighted-sum", CHECK(the_sum),
    CHECK_SEE(the_weighted_input,
              "chapters/01-neuron/README.md#the-bias-is-a-threshold"),
    CHECK_SEE(the_activation, "chapters/01-neuron/README.md#the-sigmoid"),
    CHECK_SEE(the_threshold,
              "chapters/01-neuron/README.md#the-bias-is-a-threshold"))
