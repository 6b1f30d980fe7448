#include "harness.h"

#include <stdlib.h>

#include "engine_data.h"
#include "nn/descent.h"

static void get(const void *source, size_t i, double *x, double *y)
{
    const Data *d = source;
    for (size_t k = 0; k < IN; k++)
        x[k] = d->bytes[i * IN + k] / 255.0;
    for (size_t j = 0; j < OUT; j++)
        y[j] = (double)d->targets[i * OUT + j];
}

static Examples examples_of(const Data *d)
{
    return (Examples){COUNT, IN, OUT, get, d};
}

// Trains one network with src/nn and one with the engine, from the same
// start with the same random numbers, 104 batches of which every 13th is
// smaller; returns how far apart they end.  The start is freed.
static double apart(const Data *d, Network *start, Cost cost)
{
    Examples examples = examples_of(d);
    EngineSet set = set_of(d);
    Network *slow = network_clone(start), *fast = network_clone(start);
    DescentOptions o = {.cost = cost, .rate = 0.2, .l2 = 0.3, .batch = 7};
    EngineOptions p = engine_options();
    p.cost = o.cost;
    p.rate = o.rate;
    p.l2 = o.l2;
    p.batch = o.batch;
    Descent *descent = descent_new(slow, &examples, o);
    Engine *engine = engine_new(fast, p, NULL);
    Random r = random_start(8), s = random_start(8);
    for (int epoch = 0; epoch < 8; epoch++) {
        double expected = descent_epoch(descent, slow, &examples, &r);
        ASSERT_CLOSE(engine_epoch(engine, &set, &s), expected, 1e-5);
    }
    engine_store(engine, fast);
    double result = distance(slow, fast);
    CU_ASSERT(distance(slow, start) > 0.05);
    Evaluation e = examples_evaluate(&examples, slow, cost);
    Evaluation f = engine_evaluate(engine, &set);
    ASSERT_CLOSE(f.cost, e.cost, 1e-5);
    CU_ASSERT_EQUAL(f.right, e.right);
    engine_free(engine);
    descent_free(descent);
    network_free(start);
    network_free(slow);
    network_free(fast);
    return result;
}

// A cross-entropy is for answers between 0 and 1.
static bool makes_sense(Activation output, Cost cost)
{
    return cost == QUADRATIC || output == SIGMOID || output == SOFTMAX;
}

// The weights stay near 1, where a float is rounded by up to 6e-8; as many
// random roundings as there are steps add up to some 6e-7, and the largest
// of a thousand parameters is a few times further off.
TEST(learns_what_nn_learns)
{
    Data *d = data_new();
    double most = 0;
    for (int h = 0; h < SOFTMAX; h++)
        for (int o = 0; o < ACTIVATION_COUNT; o++)
            for (int c = 0; c < COST_COUNT; c++)
                if (makes_sense((Activation)o, (Cost)c))
                    most = fmax(
                        most,
                        apart(d, network_for((Activation)h, (Activation)o),
                              (Cost)c));
    printf("%.1e ... ", most);
    CU_ASSERT(most < 3e-6);
    free(d);
}

// Where many neurons follow on ReLUs, their zeros are left out.
TEST(wide_layers_learn_too)
{
    Data *d = data_new();
    const size_t sizes[] = {IN, 90, 300, 80, OUT};
    Network *net = network_new(sizes, 5, RELU, SOFTMAX);
    Random random = random_start(3);
    network_initialise(net, HE_NORMAL, &random);
    CU_ASSERT(apart(d, net, CROSS_ENTROPY) < 3e-6);
    free(d);
}

// A network of one layer has no way back through another.
TEST(one_layer_learns_too)
{
    Data *d = data_new();
    const size_t sizes[] = {IN, OUT};
    Network *slow = network_new(sizes, 2, SIGMOID, SIGMOID);
    Network *fast = network_clone(slow);
    Examples examples = examples_of(d);
    EngineSet set = set_of(d);
    DescentOptions o = {.cost = QUADRATIC, .rate = 0.5, .batch = 10};
    EngineOptions p = engine_options();
    p.rate = o.rate;
    Descent *descent = descent_new(slow, &examples, o);
    Engine *engine = engine_new(fast, p, NULL);
    Random r = random_start(8), s = random_start(8);
    descent_epoch(descent, slow, &examples, &r);
    engine_epoch(engine, &set, &s);
    engine_store(engine, fast);
    CU_ASSERT(distance(slow, fast) < 1e-6);
    engine_free(engine);
    descent_free(descent);
    network_free(slow);
    network_free(fast);
    free(d);
}

TESTS_MAIN("engine_network")
