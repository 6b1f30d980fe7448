// A network of 3 inputs, 2 hidden neurons and 2 outputs, nudged input by
// input; then one with more hidden neurons than inputs.
#include "check/check.h"
#include "exercise.h"
#include "nn/cost.h"
#include "nn/forward.h"
#include "nn/network.h"

enum { INPUTS = 3, SIZE = 8 };

typedef struct {
    Network *net;
    double x[SIZE], y[SIZE];
    Passed passed;
    double delta2[SIZE];
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

// What input_gradient leaves in dC_dx[], which begins at 100, 101 ...
static void answer(const Case *c, double *yours)
{
    for (size_t k = 0; k < c->passed.inputs; k++)
        yours[k] = 100 + (double)k;
    input_gradient(&c->passed, c->delta2, yours);
}

// Ways to go wrong: how often the hidden slope is taken, and whether the
// first weights are read by rows.
static void mistaken(const Passed *p, const double *delta2, int slopes,
                     int by_rows, double *out)
{
    for (size_t k = 0; k < p->inputs; k++) {
        out[k] = 0;
        for (size_t j = 0; j < p->hidden; j++) {
            double blame = 0;
            for (size_t i = 0; i < p->outputs; i++)
                blame += p->w2[i * p->hidden + j] * delta2[i];
            for (int s = 0; s < slopes; s++)
                blame *= p->a1[j] * (1 - p->a1[j]);
            out[k] +=
                blame *
                p->w1[by_rows ? k * p->hidden + j : j * p->inputs + k];
        }
    }
}

static void three_two_two(void)
{
    Case c;
    Forward *pass;
    double yours[SIZE], no_slope[SIZE], twice[SIZE], rows[SIZE];
    double pixel[SIZE], added[SIZE];
    const double nothing[SIZE] = {0};
    begin(&c, INPUTS, 2, 2, &pass);
    mistaken(&c.passed, c.delta2, 0, 0, no_slope);
    mistaken(&c.passed, c.delta2, 2, 0, twice);
    mistaken(&c.passed, c.delta2, 1, 1, rows);
    for (size_t k = 0; k < INPUTS; k++) {
        pixel[k] = c.nudged[k] * c.x[k] * (1 - c.x[k]);
        added[k] = 100 + (double)k + c.nudged[k];
    }
    const Question question = {
        "3 inputs, 2 hidden neurons, 2 outputs",
        "dC_dx",
        1e-7,
        {{nothing, "nothing is summed yet"},
         {no_slope, "the slope of the hidden neurons is left out"},
         {twice, "the slope of the hidden neurons is taken twice: perhaps "
                 "the slope is multiplied inside the sum and after it"},
         {rows, "the weights of the first layer are read by rows: input k "
                "needs column k, w1[j * inputs + k]"},
         {pixel, "the sum is multiplied by x (1 - x), but an input has no "
                 "slope: nothing squashed it"},
         {added, "dC_dx[] is added to instead of set; it does not begin "
                 "at 0"}}};
    answer(&c, yours);
    check_vector(&question, yours, c.nudged, INPUTS);
    forward_free(pass);
    network_free(c.net);
}

static void more_hidden_than_inputs(void)
{
    Case c;
    Forward *pass;
    double yours[SIZE];
    const Question question = {
        "2 inputs, 7 hidden neurons, 4 outputs", "dC_dx", 1e-7, {{0}}};
    begin(&c, 2, 7, 4, &pass);
    answer(&c, yours);
    check_vector(&question, yours, c.nudged, 2);
    forward_free(pass);
    network_free(c.net);
}

CHECK_MAIN("08-1",
           "chapters/08-limits/README.md#adversarial-examples-one-step-"
           "further-back",
           CHECK(three_two_two), CHECK(more_hidden_than_inputs))
