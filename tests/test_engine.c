#include "harness.h"

#include <stdlib.h>

#include "engine/kernels.h"
#include "engine_data.h"
#include "kernel_data.h"

// ---- the same bits -----------------------------------------------------

// Three epochs with these options; *after gets the parameters.
static void train(const EngineSet *set, EngineOptions options,
                  Activation hidden, Network *after)
{
    Network *net = network_for(hidden, SOFTMAX);
    Engine *engine = engine_new(net, options, NULL);
    Random random = random_start(1);
    for (int epoch = 0; epoch < 3; epoch++)
        engine_epoch(engine, set, &random);
    engine_store(engine, after);
    engine_free(engine);
    network_free(net);
}

static bool same_bits(const Network *a, const Network *b)
{
    return memcmp(a->parameters, b->parameters,
                  a->parameter_count * sizeof *a->parameters) == 0;
}

// Every option at once.  A batch of 37 goes by columns, one of 10 by rows.
static EngineOptions with_everything(Rule rule, size_t batch)
{
    EngineOptions o = engine_options();
    o.cost = CROSS_ENTROPY;
    o.rule = rule;
    o.rate = rule == ADAM ? 0.01 : 0.1;
    o.l2 = 0.2;
    o.batch = batch;
    o.schedule = COSINE;
    o.epochs = 4;
    o.dropout = 0.25;
    o.input_dropout = 0.1;
    o.max_norm = 1.2;
    o.seed = 77;
    return o;
}

// 1 to 4 threads and every set of kernels that runs here.
TEST(same_bits_everywhere)
{
    static const Activation hidden[] = {SIGMOID, RELU, TANH};
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *first = network_for(RELU, SOFTMAX);
    Network *other = network_for(RELU, SOFTMAX);
    for (int i = 0; i < 2 * RULE_COUNT; i++) {
        int rule = i / 2;
        EngineOptions o = with_everything((Rule)rule, i % 2 ? 10 : 37);
        o.threads = 1;
        setenv("ENGINE_ISA", "plain", 1);
        train(&set, o, hidden[rule], first);
        for (size_t k = 0; k < 3; k++) {
            if (kernels_named(sets[k]) == NULL)
                continue;
            setenv("ENGINE_ISA", sets[k], 1);
            for (o.threads = 1; o.threads <= 4; o.threads++) {
                train(&set, o, hidden[rule], other);
                CU_ASSERT(same_bits(first, other));
            }
        }
    }
    unsetenv("ENGINE_ISA");
    network_free(first);
    network_free(other);
    free(d);
}

TEST(bytes_are_floats_and_labels_targets)
{
    Data *d = data_new();
    Network *first = network_for(RELU, SOFTMAX);
    Network *other = network_for(RELU, SOFTMAX);
    EngineOptions o = with_everything(DESCENT, 37);
    EngineSet bytes = set_of(d), floats = set_of(d);
    bytes.targets = NULL;
    bytes.labels = d->labels;
    memset(d->targets, 0, sizeof d->targets);
    for (size_t n = 0; n < COUNT; n++)
        d->targets[n * OUT + d->labels[n]] = 1;
    floats.bytes = NULL;
    floats.floats = d->floats;
    train(&bytes, o, RELU, first);
    train(&floats, o, RELU, other);
    CU_ASSERT(same_bits(first, other));
    network_free(first);
    network_free(other);
    free(d);
}

// What an engine remembers of a set it also evaluates, and as one does that
// has never seen it.
TEST(a_set_that_is_remembered_is_evaluated_alike)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(RELU, SOFTMAX);
    Engine *one = engine_new(net, engine_options(), NULL);
    Random random = random_start(2);
    for (int epoch = 0; epoch < 2; epoch++)
        engine_epoch(one, &set, &random);
    engine_store(one, net);
    Engine *two = engine_new(net, engine_options(), NULL);
    Evaluation a = engine_evaluate(one, &set),
               b = engine_evaluate(two, &set);
    CU_ASSERT_EQUAL(a.cost, b.cost);
    CU_ASSERT_EQUAL(a.right, b.right);
    engine_free(one);
    engine_free(two);
    network_free(net);
    free(d);
}

// The seed decides who is dropped, and the order is another's affair.
TEST(the_seed_matters_to_dropout_only)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *first = network_for(RELU, SOFTMAX);
    Network *other = network_for(RELU, SOFTMAX);
    EngineOptions o = with_everything(DESCENT, 37);
    train(&set, o, RELU, first);
    o.seed++;
    train(&set, o, RELU, other);
    CU_ASSERT(!same_bits(first, other));
    o.dropout = o.input_dropout = 0;
    train(&set, o, RELU, first);
    o.seed++;
    train(&set, o, RELU, other);
    CU_ASSERT(same_bits(first, other));
    network_free(first);
    network_free(other);
    free(d);
}

// ---- options -----------------------------------------------------------

TEST(max_norm_holds)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(RELU, SOFTMAX);
    EngineOptions o = with_everything(DESCENT, 37);
    o.rate = 2;
    o.l2 = 0; // which would shorten what is as long as it may be
    o.max_norm = 0.75;
    train(&set, o, RELU, net);
    double most = 0;
    for (size_t l = 0; l < net->depth; l++)
        for (size_t j = 0; j < net->layers[l].outputs; j++) {
            const double *w = matrix_row(net->layers[l].weights, j);
            double sum = 0;
            for (size_t k = 0; k < net->layers[l].inputs; k++)
                sum += w[k] * w[k];
            most = fmax(most, sqrt(sum));
        }
    ASSERT_CLOSE(most, 0.75, 1e-6);
    network_free(net);
    free(d);
}

// A rate that is multiplied by 0 after one epoch: nothing moves any more.
TEST(the_schedule_is_followed)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(TANH, SIGMOID), *after = network_clone(net);
    EngineOptions o = engine_options();
    o.schedule = STEPS;
    o.step_every = 1;
    o.step_factor = 0;
    Engine *engine = engine_new(net, o, NULL);
    Random random = random_start(2);
    engine_epoch(engine, &set, &random);
    engine_store(engine, after);
    CU_ASSERT(distance(net, after) > 0);
    engine_store(engine, net);
    engine_epoch(engine, &set, &random);
    engine_store(engine, after);
    CU_ASSERT(same_bits(net, after));
    engine_free(engine);
    network_free(net);
    network_free(after);
    free(d);
}

// The second of two epochs, by another engine that is told where it is.
TEST(an_engine_goes_on_where_another_was)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(TANH, SOFTMAX), *after = network_clone(net);
    EngineOptions o = with_everything(DESCENT, 37);
    Engine *one = engine_new(net, o, NULL);
    Random random = random_start(2);
    size_t items[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        items[i] = i;
    engine_epoch(one, &set, &random);
    engine_store(one, net);
    Engine *two = engine_new(net, o, NULL);
    engine_continue(two, 1, 3);
    CU_ASSERT_EQUAL(engine_batch(one, &set, items, 37),
                    engine_batch(two, &set, items, 37));
    engine_store(one, net);
    engine_store(two, after);
    CU_ASSERT(same_bits(net, after));
    engine_free(one);
    engine_free(two);
    network_free(net);
    network_free(after);
    free(d);
}

// A rate at which the weights leave the range of a float: the cost says
// so, whatever cost it is, and so do the weights.
TEST(what_is_no_number_shows)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(RELU, SOFTMAX);
    for (int cost = 0; cost < COST_COUNT; cost++) {
        EngineOptions o = engine_options();
        o.cost = (Cost)cost;
        Engine *engine = engine_new(net, o, NULL);
        Random random = random_start(2);
        engine_epoch(engine, &set, &random);
        CU_ASSERT(engine_finite(engine));
        engine_free(engine);
        o.rate = 1e30;
        engine = engine_new(net, o, NULL);
        engine_epoch(engine, &set, &random);
        CU_ASSERT(!engine_finite(engine));
        CU_ASSERT(!isfinite(engine_evaluate(engine, &set).cost));
        engine_free(engine);
    }
    network_free(net);
    free(d);
}

// Neurons whose bias lies far below 0 are dead, the others are not.
TEST(dead_neurons_are_counted)
{
    Data *d = data_new();
    EngineSet set = set_of(d);
    Network *net = network_for(RELU, SOFTMAX);
    for (size_t j = 0; j < 20; j++)
        net->layers[0].biases[j] = j < 7 ? -1000 : 1000;
    for (size_t j = 20; j < net->layers[0].outputs; j++)
        net->layers[0].biases[j] = 1000;
    Engine *engine = engine_new(net, engine_options(), NULL);
    CU_ASSERT_EQUAL(engine_dead(engine, &set, 0), 7);
    for (size_t j = 0; j < net->layers[1].outputs; j++)
        net->layers[1].biases[j] = -1e6;
    engine_load(engine, net);
    CU_ASSERT_EQUAL(engine_dead(engine, &set, 1), net->layers[1].outputs);
    engine_free(engine);
    network_free(net);
    free(d);
}

// ---- in and out --------------------------------------------------------

TEST(answers_one_or_many)
{
    Data *d = data_new();
    Network *net = network_for(RELU, SOFTMAX);
    EngineOptions o = engine_options();
    o.threads = 2;
    Engine *engine = engine_new(net, o, NULL);
    CU_ASSERT_EQUAL(engine_threads(engine), 2);
    static float all[COUNT * OUT], some[COUNT * OUT];
    EngineSet set = {
        .count = COUNT, .inputs = IN, .outputs = OUT, .bytes = d->bytes};
    engine_predict(engine, &set, all);
    for (set.count = 1; set.count < 40; set.count += 7) {
        engine_predict(engine, &set, some);
        CU_ASSERT(memcmp(all, some, set.count * OUT * sizeof *all) == 0);
    }
    double sum = 0;
    for (size_t j = 0; j < OUT; j++)
        sum += (double)all[j];
    ASSERT_CLOSE(sum, 1, 1e-6);
    engine_free(engine);
    network_free(net);
    free(d);
}

TEST(floats_go_in_and_out_unchanged)
{
    Network *net = network_for(RELU, SOFTMAX), *back = network_like(net);
    for (size_t i = 0; i < net->parameter_count; i++)
        net->parameters[i] = (double)(float)net->parameters[i];
    Engine *engine = engine_new(back, engine_options(), NULL);
    engine_load(engine, net);
    engine_store(engine, back);
    CU_ASSERT(same_bits(net, back));
    engine_free(engine);
    network_free(net);
    network_free(back);
}

TEST(unknown_kernels_are_refused)
{
    Network *net = network_for(RELU, SOFTMAX);
    Error error;
    setenv("ENGINE_ISA", "abacus", 1);
    CU_ASSERT_PTR_NULL(engine_new(net, engine_options(), &error));
    ASSERT_CONTAINS(error.text, "abacus");
    unsetenv("ENGINE_ISA");
    network_free(net);
}

TESTS_MAIN("engine")
