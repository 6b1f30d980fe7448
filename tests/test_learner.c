// learner: both engines learn, and both learn the same.
#include "harness.h"

#include <stdlib.h>

#include "bars.h"
#include "measure/learner.h"

static Network *first_network(void)
{
    static const size_t sizes[] = {DIGITS_PIXELS, 8, DIGITS_CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    Random random = random_start(3);
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

static LearnerOptions options(int engine)
{
    return (LearnerOptions){.engine = engine,
                            .descent = {CROSS_ENTROPY, .5, .1, 7}};
}

typedef struct {
    size_t calls, last;
    Evaluation first, end;
    const Digits *digits;
} Watched;

static void watch(void *what, size_t epoch, Learner *learner)
{
    Watched *watched = what;
    CU_ASSERT_EQUAL(epoch, watched->calls);
    watched->calls++;
    watched->end = learner_evaluate(learner, watched->digits);
    if (epoch == 0)
        watched->first = watched->end;
}

// Returns what five epochs with this engine made of the first network.
static Network *learn(LearnerOptions how, Watched *watched)
{
    Error error;
    Digits digits = bars();
    Network *net = first_network();
    Random random = random_start(4);
    *watched = (Watched){.digits = &digits};
    Learner *learner = learner_new(net, &digits, how, &error);
    CU_ASSERT_FATAL(learner != NULL);
    learner_run(learner, 5, &random, watch, watched);
    learner_free(learner);
    return net;
}

static double farthest(const Network *a, const Network *b)
{
    double most = 0;
    for (size_t i = 0; i < a->parameter_count; i++)
        most = fmax(most, fabs(a->parameters[i] - b->parameters[i]));
    return most;
}

TEST(both_engines_learn_the_same)
{
    Watched fast, plain;
    Network *a = learn(options(ENGINE_FAST), &fast);
    Network *b = learn(options(ENGINE_PLAIN), &plain);
    CU_ASSERT(fast.calls == 6 && plain.calls == 6);
    CU_ASSERT(plain.end.cost < plain.first.cost / 2);
    CU_ASSERT(plain.end.accuracy > .9);
    ASSERT_CLOSE(fast.first.cost, plain.first.cost, 1e-5);
    ASSERT_CLOSE(fast.end.cost, plain.end.cost, 1e-4);
    Network *first = first_network();
    CU_ASSERT(farthest(a, b) < 1e-4);
    CU_ASSERT(farthest(a, first) > .1); // the net holds what was learned
    network_free(first);
    network_free(a);
    network_free(b);
}

// One batch through learner_batch is one step of descent_batch.
TEST(a_batch_is_one_step)
{
    static const size_t items[] = {3, 1, 4};
    Error error;
    Digits digits = bars();
    Network *net = first_network(), *by_hand = first_network();
    Examples set = digits_examples(&digits);
    Learner *learner =
        learner_new(net, &digits, options(ENGINE_PLAIN), &error);
    Descent *descent =
        descent_new(by_hand, &set, options(ENGINE_PLAIN).descent);
    learner_batch(learner, items, 3);
    learner_store(learner);
    descent_batch(descent, by_hand, &set, items, 3);
    CU_ASSERT_EQUAL(farthest(net, by_hand), 0);
    descent_free(descent);
    learner_free(learner);
    network_free(by_hand);
    network_free(net);
}

TEST(dropout_has_a_seed)
{
    Watched watched;
    LearnerOptions how = options(ENGINE_FAST);
    Network *none = learn(how, &watched);
    how.dropout = .5;
    how.seed = 1;
    Network *one = learn(how, &watched), *again = learn(how, &watched);
    how.seed = 2;
    Network *two = learn(how, &watched);
    CU_ASSERT_EQUAL(farthest(one, again), 0);
    CU_ASSERT(farthest(one, none) > 1e-3 && farthest(one, two) > 1e-3);
    network_free(none);
    network_free(one);
    network_free(again);
    network_free(two);
}

TEST(an_engine_that_cannot_start_is_reported)
{
    Error error;
    Digits digits = bars();
    Network *net = first_network();
    setenv("ENGINE_ISA", "abacus", 1);
    CU_ASSERT_PTR_NULL(
        learner_new(net, &digits, options(ENGINE_FAST), &error));
    unsetenv("ENGINE_ISA");
    ASSERT_CONTAINS(error.text, "abacus");
    network_free(net);
}

TESTS_MAIN("learner")
