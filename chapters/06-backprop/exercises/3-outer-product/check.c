// The 2-2-2 network's output layer, then a layer that is not square.
#include "check/check.h"
#include "check/check_picture.h"
#include "exercise.h"

static void fill(double *values, size_t n, double value)
{
    for (size_t i = 0; i < n; i++)
        values[i] = value;
}

static void the_2_2_2_network(void)
{
    const double delta[] = {.138498562, -.038098237};
    const double a[] = {.593269992, .596884378};
    // The chapter's table "Gradients", rows h1 -> o1 and so on.
    const double expected[] = {.082167041, .082667628, -.022602540,
                               -.022740242};
    const Question question = {
        "the output layer of the 2-2-2 network, added to zeros", "weights",
        1e-8};
    for (size_t i = 0; i < 4; i++) {
        check_step_of(i, "from h%zu to o%zu: delta of o%zu times a of h%zu",
                      i % 2 + 1, i / 2 + 1, i / 2 + 1, i % 2 + 1);
        check_step_of(i, "%.9f * %.9f, added to what is there, 0",
                      delta[i / 2], a[i % 2]);
    }
    double weights[4] = {0}, biases[2] = {0};
    add_gradient(delta, 2, a, 2, weights, biases);
    bool good = check_vector(&question, weights, expected, 4);
    const Question bias = {"the same layer", "biases", 1e-9};
    check_step("each bias gets its delta, added to what is there, 0");
    if (good)
        check_vector(&bias, biases, delta, 2);
}

// ---- a layer that is not square ----------------------------------------

enum { OUTPUTS = 10, INPUTS = 16, CELLS = OUTPUTS * INPUTS };

static const double delta[OUTPUTS] = {.02,  -.01, .04, 0,    -.3,
                                      .005, 0,    .01, -.02, .25};
static const double input[INPUTS] = {.9, .1, 0,  .4, .7, .2, 1,  .05,
                                     0,  .6, .3, .8, 0,  .5, .1, .95};

static void outer_product(double before, bool lies, double *table)
{
    fill(table, CELLS, before);
    for (size_t j = 0; j < OUTPUTS; j++)
        for (size_t k = 0; k < INPUTS; k++)
            table[lies ? k * OUTPUTS + j : j * INPUTS + k] +=
                delta[j] * input[k];
}

static void ten_neurons_read_sixteen(void)
{
    double expected[CELLS], lying[CELLS], set[CELLS], yours[CELLS],
        biases[OUTPUTS];
    outer_product(.01, false, expected);
    outer_product(.01, true, lying);
    outer_product(0, false, set);
    const Question question = {
        "10 neurons that read 16 inputs, added to numbers that are .01",
        "weights", 1e-12};
    for (size_t i = 0; i < CELLS; i++)
        check_step_of(i, "row %zu, column %zu: 0.01 + %g * %g", i / INPUTS,
                      i % INPUTS, delta[i / INPUTS], input[i % INPUTS]);
    fill(yours, CELLS, .01);
    fill(biases, OUTPUTS, .01);
    add_gradient(delta, OUTPUTS, input, INPUTS, yours, biases);
    if (!check_vector(&question, yours, expected, CELLS))
        check_picture(&(CheckPicture){"06-3",
                                      "The gradient of 10 × 16 weights",
                                      expected, yours, OUTPUTS, INPUTS});
    double sums[OUTPUTS];
    for (int j = 0; j < OUTPUTS; j++)
        sums[j] = .01 + delta[j];
    const Question bias = {"the same layer", "biases", 1e-12};
    for (size_t j = 0; j < OUTPUTS; j++)
        check_step_of(j, "0.01 + delta, %g", delta[j]);
    check_vector(&bias, biases, sums, OUTPUTS);
}

CHECK_MAIN("06-3", "chapters/06-backprop/README.md#the-four-equations",
           CHECK(the_2_2_2_network), CHECK(ten_neurons_read_sixteen))
