#include "harness.h"

#include "../chapters/07-trainer/methods.h"
#include "measure/learner.h"

static void refuse(const char *part, Methods m, int engine, bool checkpoint)
{
    const char *refusal = methods_refusal(&m, engine, checkpoint);
    if (part == NULL)
        CU_ASSERT_PTR_NULL(refusal);
    if (part != NULL && refusal != NULL)
        ASSERT_CONTAINS(refusal, part);
    CU_ASSERT_EQUAL(part == NULL, refusal == NULL);
}

TEST(what_cannot_be_had_together)
{
    Methods none = methods_none(), m = none;
    refuse(NULL, none, ENGINE_FAST, true);
    refuse(NULL, none, ENGINE_PLAIN, true);
    m.optimizer = ADAM;
    refuse(NULL, m, ENGINE_FAST, false);
    refuse("--engine plain", m, ENGINE_PLAIN, false);
    refuse("--checkpoint", m, ENGINE_FAST, true);
    m = none;
    m.patience = 2;
    refuse("--patience", m, ENGINE_FAST, false);
    m.validate = 10;
    refuse(NULL, m, ENGINE_PLAIN, false);
    refuse("--checkpoint", m, ENGINE_FAST, true);
    m = none;
    m.thick = 1;
    refuse("--augment", m, ENGINE_FAST, false);
    m = none;
    m.shift = 1;
    refuse("--augment", m, ENGINE_FAST, false);
    m.augment = 1;
    refuse(NULL, m, ENGINE_FAST, false);
    m.alpha = 20;
    refuse("--augment elastic", m, ENGINE_FAST, false);
    m.augment = 2;
    refuse(NULL, m, ENGINE_FAST, false);
    m.refine_share = 0;
    refuse("--refine-share", m, ENGINE_FAST, false);
    m.refine = 3;
    refuse(NULL, m, ENGINE_FAST, false);
    m = none;
    m.refine = 3;
    refuse("--refine: expected --augment", m, ENGINE_FAST, false);
}

TEST(the_engine_gets_what_was_asked_for)
{
    Methods m = methods_none();
    CU_ASSERT(augment_nothing(&(Augment){0}));
    EngineOptions o = methods_engine(&m, 7);
    CU_ASSERT(o.rule == DESCENT && o.schedule == CONSTANT);
    CU_ASSERT(augment_nothing(&o.augment));
    m.optimizer = 1;
    m.schedule = 2;
    m.augment = 2;
    m.turn = 3;
    m.thick = 2;
    m.refine = 2;
    m.momentum = 0.8;
    m.dropout = 0.5;
    m.max_norm = 2;
    o = methods_engine(&m, 7);
    CU_ASSERT(o.rule == MOMENTUM && o.schedule == COSINE && o.epochs == 7);
    ASSERT_CLOSE(o.momentum, 0.8, 0);
    ASSERT_CLOSE(o.dropout, 0.5, 0);
    ASSERT_CLOSE(o.max_norm, 2, 0);
    ASSERT_CLOSE(o.augment.turn, 3, 0);
    ASSERT_CLOSE(o.augment.thick, 2, 0);
    CU_ASSERT_EQUAL(o.refine, 2);
    ASSERT_CLOSE(o.refine_share, 0.5, 0);
    ASSERT_CLOSE(o.augment.alpha, augment_elastic().alpha, 0);
}

TEST(the_best_network_is_kept)
{
    Network *best = network_new((const size_t[]){2, 1}, 2, RELU, RELU);
    Network *net = network_new((const size_t[]){2, 1}, 2, RELU, RELU);
    best->layers[0].biases[0] = 7;
    EarlyStop stop = {.net = best, .epoch = 2}, none = {.net = NULL};
    CU_ASSERT_EQUAL(early_stop_end(&stop, net, 4, false), 2);
    ASSERT_CLOSE(net->layers[0].biases[0], 7, 0);
    CU_ASSERT_EQUAL(early_stop_end(&none, net, 4, false), 4);
    network_free(net);
}

TESTS_MAIN("methods")
