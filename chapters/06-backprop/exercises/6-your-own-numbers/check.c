// The answers, computed by nn from the numbers of weights.txt.
#include <math.h>

#include "check/check.h"
#include "nn/backprop.h"
#include "nn/descent.h"
#include "nn/vector.h"

static const double x[] = {1, .5}, y[] = {1};

// In the order of the parameters: weights of h1 and h2, their biases,
// weights of o1, its bias.
enum { H2_TO_O1 = 7 };

typedef struct {
    Network *net, *gradient;
    Backprop *pass;
    double cost;
} Run;

static Run run_of(void)
{
    const double parameters[] = {.5, -1, -.3, .8, .2, 0, 1.2, -.7, .1};
    Run run;
    run.net = network_new((size_t[]){2, 2, 1}, 3, SIGMOID, SIGMOID);
    vector_copy(run.net->parameters, parameters, run.net->parameter_count);
    run.gradient = network_like(run.net);
    run.pass = backprop_new(run.net);
    run.cost = backprop(run.net, QUADRATIC, (Example){x, y}, run.pass,
                        run.gradient);
    return run;
}

static void run_free(Run *run)
{
    backprop_free(run->pass);
    network_free(run->gradient);
    network_free(run->net);
}

static void the_cost(void)
{
    Run run = run_of();
    double value;
    const Question question = {"the cost before the step", "cost", 1e-6};
    if (check_answer("cost", &value)) {
        check_part("a_o1", "what the network answers",
                   forward_output(run.pass->forward)[0], 1e-6);
        check_found(&question, value, run.cost);
    }
    run_free(&run);
}

static void the_error_of_h2(void)
{
    Run run = run_of();
    double value, expected = run.pass->delta[0][1];
    const Question question = {"the error of h2", "delta_h2", 1e-6};
    if (check_answer("delta_h2", &value)) {
        const double *delta = run.pass->delta[1];
        double weight = run.net->parameters[H2_TO_O1];
        check_part("delta_o1", "the error of o1", delta[0], 1e-6);
        check_part("blame_h2", "the error of o1, back over its weight",
                   weight * delta[0], 1e-6);
        check_found(&question, value, expected);
    }
    run_free(&run);
}

static void the_rate(void)
{
    Run run = run_of();
    const double *g = run.gradient->parameters;
    const double *w = run.net->parameters;
    double value, expected = w[H2_TO_O1] / g[H2_TO_O1];
    const Question question = {
        "the rate at which the weight from h2 to o1 becomes 0", "rate",
        .006, // two decimals
    };
    if (check_answer("rate", &value)) {
        check_part("gradient", "of the weight from h2 to o1", g[H2_TO_O1],
                   1e-6);
        check_found(&question, value, expected);
    }
    run_free(&run);
}

static void the_truth(void)
{
    Run run = run_of();
    double value, expected = forward_output(run.pass->forward)[0];
    const Question question = {"the truth for which nothing moves", "truth",
                               1e-6};
    if (check_answer("truth", &value))
        check_found(&question, value, expected);
    run_free(&run);
}

// The cost after so many updates at this rate.
static double cost_after(double updates, double rate)
{
    Run run = run_of();
    for (double u = 0; u < updates; u++) {
        descent_step(run.net, run.gradient, rate);
        network_clear(run.gradient);
        run.cost = backprop(run.net, QUADRATIC, (Example){x, y}, run.pass,
                            run.gradient);
    }
    run_free(&run);
    return run.cost;
}

// Nothing is given away but what the reader's own program would print.
static void the_updates(void)
{
    double value, most = .001;
    const char *input = "the first update after which C is at most .001";
    if (!check_answer("updates", &value) ||
        !check_that(value >= 1 && value <= 1e4 && value == floor(value),
                    input,
                    "updates must be a whole number from 1 to 10000"))
        return;
    if (check_that(cost_after(value, 2) <= most, input,
                   "after as many updates as you say, C is still larger"))
        check_that(cost_after(value - 1, 2) > most, input,
                   "one update earlier C is as small already: the first "
                   "such update is asked for");
}

CHECK_MAIN(
    "06-6", "chapters/06-backprop/README.md#try-it",
    CHECK_SEE(the_cost, "chapters/06-backprop/README.md#step-3-compare"),
    CHECK_SEE(the_error_of_h2,
              "chapters/06-backprop/README.md#step-5-pass-it-back"),
    CHECK_SEE(the_rate,
              "chapters/06-backprop/README.md#step-7-update-and-next"),
    CHECK_SEE(
        the_truth,
        "chapters/06-backprop/README.md#step-4-the-error-of-an-output"),
    CHECK(the_updates))
