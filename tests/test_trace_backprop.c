// trace_backprop: what the trace says is what backprop() computed, bit for
// bit.
#include "harness.h"

#include "nn/backprop.h"
#include "nn/descent.h"
#include "trace/trace_backprop.h"

static const size_t sizes[] = {3, 4, 2, 3};
static const double x[] = {.2, -.7, 1.1};
static const double y[] = {.1, .6, .3};

static Network *some_network(Activation output)
{
    Random random = random_start(5);
    Network *net = network_new(sizes, 4, SIGMOID, output);
    network_initialise(net, NORMAL, &random);
    return net;
}

static void assert_same(const Trace *trace, const char *id,
                        const char *name, const double *expected, size_t n)
{
    const TraceArray *array = trace_get(trace, id, name);
    CU_ASSERT_EQUAL_FATAL(array->rows * array->cols, n);
    CU_ASSERT_EQUAL(memcmp(array->values, expected, n * sizeof *expected),
                    0);
}

static void assert_trace_is_backprop(Cost cost, Activation output)
{
    Network *net = some_network(output);
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    double c = backprop(net, cost, (Example){x, y}, pass, gradient);

    Trace *trace = trace_new();
    trace_backprop(trace, net, pass, gradient);
    assert_same(trace, "weigh-2", "W", net->layers[1].weights.at, 8);
    descent_step(net, gradient, .5);
    trace_update(trace, net);

    assert_same(trace, "cost", "C", &c, 1);
    assert_same(trace, "squash-3", "a", pass->forward->a[2], 3);
    assert_same(trace, "weigh-1", "z", pass->forward->z[0], 4);
    assert_same(trace, "output-error", "delta", pass->delta[2], 3);
    assert_same(trace, "pass-back-1", "delta", pass->delta[0], 4);
    assert_same(trace, "gradients-1", "dC_dW",
                gradient->layers[0].weights.at, 12);
    assert_same(trace, "gradients-3", "dC_db", gradient->layers[2].biases,
                3);
    assert_same(trace, "update-2", "W", net->layers[1].weights.at, 8);
    trace_free(trace);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

static void quadratic_and_sigmoid(void)
{
    assert_trace_is_backprop(QUADRATIC, SIGMOID);
}

static void cross_entropy_and_softmax(void)
{
    assert_trace_is_backprop(CROSS_ENTROPY, SOFTMAX);
}

static void the_terms_sum_to_the_cost(void)
{
    Network *net = some_network(SIGMOID);
    Trace *trace = trace_new();
    Backprop *pass = backprop_new(net);
    Network *gradient = network_like(net);
    backprop(net, BINARY_CROSS_ENTROPY, (Example){x, y}, pass, gradient);
    trace_backprop(trace, net, pass, gradient);
    const double *terms = trace_get(trace, "cost", "terms")->values;
    ASSERT_CLOSE(terms[0] + terms[1] + terms[2],
                 trace_get(trace, "cost", "C")->values[0], 1e-15);
    trace_free(trace);
    network_free(gradient);
    backprop_free(pass);
    network_free(net);
}

int main(void)
{
    return TESTS("trace_backprop", TEST(quadratic_and_sigmoid),
                 TEST(cross_entropy_and_softmax),
                 TEST(the_terms_sum_to_the_cost));
}
