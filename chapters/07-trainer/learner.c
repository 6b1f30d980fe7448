#include "learner.h"

#include <stdlib.h>

#include "base/memory.h"

struct Learner {
    Network *net;
    Examples set;
    Descent *descent;
};

Learner *learner_new(Network *net, const Digits *digits,
                     DescentOptions options)
{
    Learner *learner = memory_new(1, sizeof *learner);
    learner->net = net;
    learner->set = digits_examples(digits);
    learner->descent = descent_new(net, &learner->set, options);
    return learner;
}

void learner_free(Learner *learner)
{
    if (learner != NULL)
        descent_free(learner->descent);
    free(learner);
}

void learner_batch(Learner *learner, const size_t *items, size_t n)
{
    descent_batch(learner->descent, learner->net, &learner->set, items, n);
}

Evaluation learner_evaluate(const Learner *learner, const Digits *digits)
{
    Examples set = digits_examples(digits);
    return examples_evaluate(&set, learner->net,
                             learner->descent->options.cost);
}
