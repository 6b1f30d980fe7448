// A network of 3 inputs, 2 hidden neurons and 2 outputs, nudged input by
// input; then one with as many hidden neurons as there may be.
#include "check/check.h"
#include "exercise.h"
#include "nn/cost.h"
#include "nn/forward.h"
#include "nn/network.h"

enum { INPUTS = 3, SIZE = 8 }; // of inputs and outputs

typedef struct {
    Network *net;
    double x[SIZE], y[SIZE];
    Passed passed;
    double delta2[SIZE], delta1[HIDDEN_MOST];
    double nudged[SIZE]; // the slopes, by nudging
} Case;

static double cost_of(Case *c, Forward *pass)
{
    const double *a = forward(c->net, c->x, pass);
    return cost_value(CROSS_ENTROPY, a, c->y, network_outputs(c->net));
}

// A network with weights from N(0, 1); softmax and cross-entropy, so that
// delta2 is a - y.
static void begin(Case *c, size_t inputs, size_t hidden, size_t outputs,
                  Forward **pass)
{
    size_t sizes[] = {inputs, hidden, outputs};
    Random random = random_start(8);
    *c = (Case){.net = network_new(sizes, 3, SIGMOID, SOFTMAX)};
    network_initialise(c->net, NORMAL, &random);
    for (size_t k = 0; k < inputs; k++)
        c->x[k] = random_unit(&random);
    c->y[outputs - 1] = 1;
    *pass = forward_new(c->net);
    for (size_t k = 0; k < inputs; k++) {
        double kept = c->x[k];
        c->x[k] = kept + 1e-5;
        double above = cost_of(c, *pass);
        c->x[k] = kept - 1e-5;
        c->nudged[k] = (above - cost_of(c, *pass)) / 2e-5;
        c->x[k] = kept;
    }
    cost_of(c, *pass);
    for (size_t i = 0; i < outputs; i++)
        c->delta2[i] = (*pass)->a[1][i] - c->y[i];
    c->passed = (Passed){inputs,
                         hidden,
                         outputs,
                         c->net->layers[0].weights.at,
                         c->net->layers[1].weights.at,
                         c->x,
                         (*pass)->a[0]};
}

// What input_gradient leaves in dC_dx[].  What
// lies behind the numbers has to stay as it was.
static void answer(const Case *c, double *yours)
{
    size_t inputs = c->passed.inputs;
    for (size_t k = 0; k <= inputs; k++)
        yours[k] = CHECK_UNWRITTEN;
    input_gradient(&c->passed, c->delta2, yours);
    check_that(yours[inputs] == CHECK_UNWRITTEN, "any network",
               "dC_dx is written to behind its last number");
}

// Errors of the hidden neurons first, then down a column of w1.
static void lay_out(Case *c)
{
    const Passed *net = &c->passed;
    for (size_t j = 0; j < net->hidden; j++) {
        double blame = 0;
        for (size_t i = 0; i < net->outputs; i++)
            blame += net->w2[i * net->hidden + j] * c->delta2[i];
        c->delta1[j] = blame * net->a1[j] * (1 - net->a1[j]);
        if (net->hidden < SIZE)
            check_step("hidden neuron %zu: blame %.9g, slope %.9g, error "
                       "%.9g",
                       j, blame, net->a1[j] * (1 - net->a1[j]),
                       c->delta1[j]);
    }
    for (size_t k = 0; k < net->inputs; k++)
        check_step_products(
            k, "its column of w1 times the errors",
            (Products){net->w1 + k, c->delta1, net->hidden, net->inputs});
}

static void three_two_two(void)
{
    Case c;
    Forward *pass;
    double yours[SIZE];
    begin(&c, INPUTS, 2, 2, &pass);
    const Question question = {"3 inputs, 2 hidden neurons, 2 outputs",
                               "dC_dx", 1e-7};
    answer(&c, yours);
    lay_out(&c);
    check_vector(&question, yours, c.nudged, INPUTS);
    forward_free(pass);
    network_free(c.net);
}

static void more_hidden_than_inputs(void)
{
    Case c;
    Forward *pass;
    double yours[SIZE];
    const Question question = {"2 inputs, 16 hidden neurons, 4 outputs",
                               "dC_dx", 1e-7};
    begin(&c, 2, HIDDEN_MOST, 4, &pass);
    answer(&c, yours);
    lay_out(&c);
    check_vector(&question, yours, c.nudged, 2);
    forward_free(pass);
    network_free(c.net);
}

CHECK_MAIN("10-1",
           "chapters/10-limits/README.md#adversarial-examples-one-step-"
           "further-back",
           CHECK(three_two_two), CHECK(more_hidden_than_inputs))
