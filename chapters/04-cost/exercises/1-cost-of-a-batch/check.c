// Three answers that can be followed by hand; one example; then a batch
// that is compared with the mean of the workbook's costs.
#include "check/check.h"
#include "exercise.h"
#include "nn/cost.h"
#include "nn/random.h"

static void three_examples(void)
{
    const double a[] = {.5, .1, .2, .9, .4, .6};
    const double y[] = {1, 0, 0, 1, 1, 0};
    // squares: .25 + .01, then .04 + .01, then .36 + .36
    const double sum = .26 + .05 + .72;
    const Question question = {
        "3 examples: (0.5, 0.1) should be (1, 0), (0.2, 0.9) should be "
        "(0, 1), (0.4, 0.6) should be (1, 0)",
        "C", 1e-9};
    check_step("squares of the first: 0.5^2 + 0.1^2 = %g", .26);
    check_step("of the others: %g and %g", .05, .72);
    check_step("all of them: %g, to be divided by 2 * 3", sum);
    check_number(&question, batch_cost(3, 2, a, y), sum / 6);
}

static void one_example(void)
{
    const double a[] = {.1, .1, .1, .1}, y[] = {0, 0, 1, 0};
    const Question question = {
        "one example: (0.1, 0.1, 0.1, 0.1) should be (0, 0, 1, 0)", "C",
        1e-9};
    check_step("squares: 0.01 + 0.01 + 0.81 + 0.01 = %g, to be divided by "
               "2 * 1",
               .84);
    check_number(&question, batch_cost(1, 4, a, y), .42);
}

// Without a sigmoid an output may be anything.
static void errors_above_1(void)
{
    const double a[] = {2.5, -1.5}, y[] = {0, 1};
    const Question question = {"one example: (2.5, -1.5) should be (0, 1)",
                               "C", 1e-9};
    check_step("squares: 2.5^2 + (-2.5)^2 = %g, to be divided by 2 * 1",
               12.5);
    check_number(&question, batch_cost(1, 2, a, y), 6.25);
}

static void a_larger_batch(void)
{
    enum { COUNT = 25, OUTPUTS = 10 };
    double a[COUNT * OUTPUTS], y[COUNT * OUTPUTS] = {0}, expected = 0;
    Random random = random_start(1);
    for (size_t i = 0; i < COUNT; i++) {
        double *answer = a + i * OUTPUTS, *truth = y + i * OUTPUTS;
        for (size_t k = 0; k < OUTPUTS; k++)
            answer[k] = random_unit(&random);
        truth[random_below(&random, OUTPUTS)] = 1;
        expected += cost_value(QUADRATIC, answer, truth, OUTPUTS) / COUNT;
    }
    const Question question = {"25 examples with 10 outputs", "C", 1e-9};
    check_step("all 250 squares: %.9g, to be divided by 2 * 25",
               expected * 2 * COUNT);
    check_number(&question, batch_cost(COUNT, OUTPUTS, a, y), expected);
}

CHECK_MAIN("04-1", "chapters/04-cost/README.md#the-mean-over-the-set",
           CHECK(three_examples), CHECK(one_example), CHECK(errors_above_1),
           CHECK(a_larger_batch))
