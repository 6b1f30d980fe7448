// examples: cost and accuracy over a set, by hand.
#include "harness.h"

#include "nn/examples.h"

// Four questions with two numbers each, and their answers.
typedef struct {
    double x[2], y[2];
} Pair;

static void get_pair(const void *source, size_t i, double *x, double *y)
{
    const Pair *pair = (const Pair *)source + i;
    memcpy(x, pair->x, sizeof pair->x);
    memcpy(y, pair->y, sizeof pair->y);
}

// The network answers a = x, so every cost is 1/2 |x - y|^2:
// 0, 1/2 (.25 + .25) = .25, 1/2 (4 + 1) = 2.5 and .5 * .5 = .125.
TEST(cost_and_accuracy_by_hand)
{
    static const Pair pairs[] = {{{1, 0}, {1, 0}},    // right
                                 {{.5, .5}, {1, 0}},  // a tie: the first
                                 {{3, 1}, {1, 0}},    // right
                                 {{.5, 1}, {1, 1}}};  // wrong: y's first
    Examples set = {4, 2, 2, get_pair, pairs};
    static const size_t sizes[] = {2, 2};
    Network *net = network_new(sizes, 2, IDENTITY, IDENTITY);
    net->parameters[0] = net->parameters[3] = 1;
    Evaluation result = examples_evaluate(&set, net, QUADRATIC);
    ASSERT_CLOSE(result.cost, (0 + .25 + 2.5 + .125) / 4, 1e-15);
    CU_ASSERT_EQUAL(result.right, 3);
    ASSERT_CLOSE(result.accuracy, .75, 0);

    set.count = 1;
    result = examples_evaluate(&set, net, QUADRATIC);
    CU_ASSERT(result.cost == 0 && result.accuracy == 1);
    network_free(net);
}

// A network of zeros with softmax says 1/2 and 1/2: ln 2 for each.
TEST(the_cost_is_the_one_asked_for)
{
    static const Pair pairs[] = {{{1, 2}, {1, 0}}, {{3, 4}, {0, 1}}};
    Examples set = {2, 2, 2, get_pair, pairs};
    static const size_t sizes[] = {2, 3, 2};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    ASSERT_CLOSE(examples_evaluate(&set, net, CROSS_ENTROPY).cost, log(2),
                 1e-15);
    ASSERT_CLOSE(examples_evaluate(&set, net, QUADRATIC).cost, .25, 1e-15);
    CU_ASSERT_EQUAL(examples_evaluate(&set, net, QUADRATIC).right, 1);
    network_free(net);
}

TESTS_MAIN("examples")
