// The 2-2-2 network of chapter 6, then a layer that is not square, so that
// rows and columns cannot be mistaken for each other.
#include "check/check.h"
#include "exercise.h"

// What pass_back leaves in before[].
static void answer(const double *weights, size_t outputs, size_t inputs,
                   const double *delta, const double *slope, double *before)
{
    for (size_t k = 0; k < inputs; k++)
        before[k] = CHECK_UNWRITTEN;
    pass_back(weights, outputs, inputs, delta, slope, before);
}

static void the_2_2_2_network(void)
{
    // .40 .45 into o1, .50 .55 into o2; the errors and slopes of chapter 6
    const double w[] = {.40, .45, .50, .55};
    const double delta[] = {.138498562, -.038098237};
    const double slope[] = {.241300709, .240613417};
    // (.40 * .138498562 - .50 * .038098237) * .241300709, and so on
    const double expected[] = {(.40 * delta[0] + .50 * delta[1]) * slope[0],
                               (.45 * delta[0] + .55 * delta[1]) *
                                   slope[1]};
    const Question question = {
        "the 2-2-2 network, from the outputs to h1 and h2", "before", 1e-9};
    double yours[2];
    for (size_t k = 0; k < 2; k++) {
        double o1 = w[k] * delta[0], o2 = w[2 + k] * delta[1];
        check_step_of(k, "down column %zu, from o1: %g * %.9f = %.9f", k,
                      w[k], delta[0], o1);
        check_step_of(k, "from o2: %g * %.9f = %.9f", w[2 + k], delta[1],
                      o2);
        check_step_of(k, "where paths meet, add: %.9f", o1 + o2);
        check_step_of(k, "times its own slope, %.9f", slope[k]);
    }
    answer(w, 2, 2, delta, slope, yours);
    check_vector(&question, yours, expected, 2);
}

static void three_neurons_read_two_inputs(void)
{
    const double w[] = {1, 2, 3, 4, 5, 6};
    const double delta[] = {.1, -.4, .2};
    const double slope[] = {.25, .5};
    // column 0: 1 * .1 - 3 * .4 + 5 * .2 = -.1; column 1: 2, 4, 6: -.2
    const double expected[] = {-.025, -.1};
    const Question question = {"3 neurons that read 2 inputs", "before",
                               1e-12};
    double yours[2];
    answer(w, 3, 2, delta, slope, yours);
    for (size_t k = 0; k < 2; k++) {
        check_step_products(k, "down its column",
                            (Products){w + k, delta, 3, 2});
        check_step_of(k, "times its own slope, %g", slope[k]);
    }
    check_vector(&question, yours, expected, 2);
}

CHECK_MAIN("06-2", "chapters/06-backprop/README.md#step-5-pass-it-back",
           CHECK(the_2_2_2_network), CHECK(three_neurons_read_two_inputs))
