#include "measure/learner.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "measure/engine_set.h"

const char *const learner_engines[] = {"fast", "plain", NULL};

struct Learner {
    Network *net;
    LearnerOptions options;
    Examples set;
    Descent *descent; // the plain engine, or NULL
    Engine *engine;   // the fast one, or NULL
    EngineSet bytes;
};

static EngineOptions fast_options(LearnerOptions options)
{
    EngineOptions fast =
        options.methods != NULL ? *options.methods : engine_options();
    fast.cost = options.descent.cost;
    fast.rate = options.descent.rate;
    fast.l2 = options.descent.l2;
    fast.batch = options.descent.batch;
    if (options.methods == NULL)
        fast.dropout = options.dropout;
    fast.seed = options.seed;
    return fast;
}

Learner *learner_new(Network *net, const Digits *digits,
                     LearnerOptions options, Error *error)
{
    Learner *learner = memory_new(1, sizeof *learner);
    *learner = (Learner){.net = net,
                         .options = options,
                         .set = digits_examples(digits),
                         .bytes = engine_set(digits)};
    if (options.engine == ENGINE_PLAIN) {
        assert(options.dropout == 0);
        learner->descent = descent_new(net, &learner->set, options.descent);
        return learner;
    }
    learner->engine = engine_new(net, fast_options(options), error);
    if (learner->engine != NULL)
        return learner;
    free(learner);
    return NULL;
}

void learner_free(Learner *learner)
{
    if (learner == NULL)
        return;
    descent_free(learner->descent);
    engine_free(learner->engine);
    free(learner);
}

void learner_continue(Learner *learner, size_t epoch, uint64_t batches)
{
    if (learner->engine != NULL)
        engine_continue(learner->engine, epoch, batches);
}

bool learner_finite(const Learner *learner)
{
    if (learner->engine != NULL)
        return engine_finite(learner->engine);
    bool finite = true;
    for (size_t i = 0; i < learner->net->parameter_count; i++)
        finite = finite && isfinite(learner->net->parameters[i]);
    return finite;
}

void learner_batch(Learner *learner, const size_t *items, size_t n)
{
    if (learner->engine != NULL)
        engine_batch(learner->engine, &learner->bytes, items, n);
    else
        descent_batch(learner->descent, learner->net, &learner->set, items,
                      n);
}

static void one_epoch(Learner *learner, Random *random)
{
    if (learner->engine != NULL)
        engine_epoch(learner->engine, &learner->bytes, random);
    else
        descent_epoch(learner->descent, learner->net, &learner->set,
                      random);
}

void learner_run(Learner *learner, size_t epochs, Random *random,
                 LearnerWatch *watch, void *what)
{
    for (size_t epoch = 0; epoch <= epochs; epoch++) {
        if (epoch > 0)
            one_epoch(learner, random);
        if (watch != NULL)
            watch(what, epoch, learner);
    }
    learner_store(learner);
}

void learner_store(const Learner *learner)
{
    if (learner->engine != NULL)
        engine_store(learner->engine, learner->net);
}

Evaluation learner_evaluate(Learner *learner, const Digits *digits)
{
    if (learner->engine != NULL) {
        EngineSet set = engine_set(digits);
        return engine_evaluate(learner->engine, &set);
    }
    Examples set = digits_examples(digits);
    return examples_evaluate(&set, learner->net,
                             learner->options.descent.cost);
}
