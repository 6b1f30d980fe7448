#include "learner.h"

#include <stdlib.h>

#include "base/memory.h"
#include "engine/engine.h"

const char *const learner_engines[] = {"fast", "plain", NULL};

struct Learner {
    Network *net;
    DescentOptions options;
    Examples set;
    Descent *descent; // the plain engine, or NULL
    Engine *engine;   // the fast one, or NULL
    EngineSet bytes;
};

static EngineSet engine_set(const Digits *digits)
{
    return (EngineSet){.count = digits->count,
                       .inputs = DIGITS_PIXELS,
                       .outputs = DIGITS_CLASSES,
                       .bytes = digits->pixels,
                       .labels = digits->labels};
}

static EngineOptions engine_settings(DescentOptions options)
{
    EngineOptions fast = engine_options();
    fast.cost = options.cost;
    fast.rate = options.rate;
    fast.l2 = options.l2;
    fast.batch = options.batch;
    return fast;
}

Learner *learner_new(int engine, Network *net, const Digits *digits,
                     DescentOptions options, Error *error)
{
    Learner *learner = memory_new(1, sizeof *learner);
    learner->net = net;
    learner->options = options;
    learner->set = digits_examples(digits);
    learner->bytes = engine_set(digits);
    if (engine == ENGINE_PLAIN) {
        learner->descent = descent_new(net, &learner->set, options);
        return learner;
    }
    learner->engine = engine_new(net, engine_settings(options), error);
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

void learner_batch(Learner *learner, const size_t *items, size_t n)
{
    if (learner->engine != NULL)
        engine_batch(learner->engine, &learner->bytes, items, n);
    else
        descent_batch(learner->descent, learner->net, &learner->set, items,
                      n);
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
    return examples_evaluate(&set, learner->net, learner->options.cost);
}
