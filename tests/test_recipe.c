// recipe: what it says is what is trained, and equal recipes give equal
// networks.
#include "harness.h"

#include <stdlib.h>

#include "bars.h"
#include "measure/recipe.h"

static const Recipe plain = {
    .hidden = 12, .epochs = 20, .batch = 5, .rate = .5, .seed = 3};

static Network *train(Recipe recipe)
{
    Error error;
    Digits digits = bars();
    Network *net = recipe_train(&recipe, &digits, NULL, NULL, &error);
    CU_ASSERT_FATAL(net != NULL);
    return net;
}

static bool same(const Network *a, const Network *b)
{
    return memcmp(a->parameters, b->parameters,
                  a->parameter_count * sizeof *a->parameters) == 0;
}

// The network itself is what descent in double precision makes of the same
// first weights, in the same order.
TEST(it_trains_what_it_says)
{
    const size_t sizes[] = {DIGITS_PIXELS, plain.hidden, DIGITS_CLASSES};
    Random random = random_start(plain.seed);
    Network *expected = network_new(sizes, 3, SIGMOID, SOFTMAX);
    network_initialise(expected, SCALED_NORMAL, &random);
    Digits digits = bars();
    Examples set = digits_examples(&digits);
    Descent *descent = descent_new(expected, &set,
                                   (DescentOptions){.cost = CROSS_ENTROPY,
                                                    .rate = plain.rate,
                                                    .l2 = plain.l2,
                                                    .batch = plain.batch});
    for (size_t epoch = 0; epoch < plain.epochs; epoch++)
        descent_epoch(descent, expected, &set, &random);
    Network *net = train(plain);
    CU_ASSERT_EQUAL_FATAL(net->parameter_count, expected->parameter_count);
    for (size_t i = 0; i < net->parameter_count; i++)
        ASSERT_CLOSE(net->parameters[i], expected->parameters[i], 1e-4);
    CU_ASSERT_EQUAL(examples_evaluate(&set, net, CROSS_ENTROPY).accuracy,
                    1);
    descent_free(descent);
    network_free(expected);
    network_free(net);
}

TEST(each_setting_counts)
{
    Recipe other[] = {plain, plain, plain, plain, plain, plain, plain};
    other[0].epochs = 19;
    other[1].batch = 6;
    other[2].rate = .4;
    other[3].l2 = .1;
    other[4].dropout = .2;
    other[5].seed = 4;
    other[6].unscaled = true;
    Network *net = train(plain), *again = train(plain);
    CU_ASSERT(same(net, again));
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        Network *changed = train(other[i]);
        CU_ASSERT_FALSE(same(net, changed));
        network_free(changed);
    }
    network_free(net);
    network_free(again);
}

TEST(it_can_begin_unscaled)
{
    Recipe begun = plain;
    begun.epochs = 0;
    begun.unscaled = true;
    Network *net = train(begun), *expected = network_like(net);
    Random random = random_start(begun.seed);
    network_initialise(expected, NORMAL, &random);
    for (size_t i = 0; i < net->parameter_count; i++)
        ASSERT_CLOSE(net->parameters[i], expected->parameters[i], 1e-6);
    network_free(net);
    network_free(expected);
}

static void count_calls(void *what, size_t epoch, Learner *learner)
{
    (void)learner;
    size_t *calls = what;
    CU_ASSERT_EQUAL(epoch, *calls);
    ++*calls;
}

TEST(it_can_be_watched)
{
    Error error;
    size_t calls = 0;
    Digits digits = bars();
    Network *net =
        recipe_train(&plain, &digits, count_calls, &calls, &error);
    CU_ASSERT_EQUAL(calls, plain.epochs + 1);
    network_free(net);
}

TEST(an_engine_that_cannot_start_is_reported)
{
    Error error;
    Digits digits = bars();
    setenv("ENGINE_ISA", "abacus", 1);
    CU_ASSERT_PTR_NULL(recipe_train(&plain, &digits, NULL, NULL, &error));
    unsetenv("ENGINE_ISA");
    ASSERT_CONTAINS(error.text, "abacus");
}

TESTS_MAIN("recipe")
