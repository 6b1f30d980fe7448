// learning_step: what it holds and records is what backprop() computed, bit
// for bit.
#include "harness.h"

#include "../chapters/06-backprop/learning_step.h"
#include "nn/backprop.h"
#include "nn/descent.h"
#include "traced.h"

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
    const TraceArray *array = traced(trace, id, name);
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
    LearningStep *step = learning_step_new(net, cost, (Example){x, y}, .5);
    Trace *trace = trace_new();
    learning_step_trace(trace, step);

    assert_same(trace, "cost", "C", &c, 1);
    assert_same(trace, "weigh-2", "W", net->layers[1].weights.at, 8);
    assert_same(trace, "squash-3", "a", pass->forward->a[2], 3);
    assert_same(trace, "weigh-1", "z", pass->forward->z[0], 4);
    assert_same(trace, "output-error", "delta", pass->delta[2], 3);
    assert_same(trace, "pass-back-1", "delta", pass->delta[0], 4);
    assert_same(trace, "gradients-1", "dC_dW",
                gradient->layers[0].weights.at, 12);
    assert_same(trace, "gradients-3", "dC_db", gradient->layers[2].biases,
                3);
    descent_step(net, gradient, .5);
    assert_same(trace, "update-2", "W", net->layers[1].weights.at, 8);
    trace_free(trace);
    learning_step_free(step);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

TEST(quadratic_and_sigmoid)
{
    assert_trace_is_backprop(QUADRATIC, SIGMOID);
}

TEST(cross_entropy_and_softmax)
{
    assert_trace_is_backprop(CROSS_ENTROPY, SOFTMAX);
}

// What a layer's error is made of: dC/da times f'(z), each on its own.
TEST(the_terms_and_factors_make_the_whole)
{
    Network *net = some_network(SIGMOID);
    LearningStep *s =
        learning_step_new(net, BINARY_CROSS_ENTROPY, (Example){x, y}, .5);
    ASSERT_CLOSE(s->terms[0] + s->terms[1] + s->terms[2], s->C, 1e-15);
    for (size_t l = 0; l < net->depth; l++)
        for (size_t j = 0; j < net->layers[l].outputs; j++)
            ASSERT_CLOSE(s->dC_da[l][j] * s->slope[l][j], s->delta[l][j],
                         1e-14);
    CU_ASSERT(s->next_C < s->C);
    learning_step_free(s);
    network_free(net);
}

TESTS_MAIN("learning_step")
