#include "measure/recipe.h"

static LearnerOptions learner_options(const Recipe *recipe)
{
    return (LearnerOptions){.engine = ENGINE_FAST,
                            .descent = {.cost = CROSS_ENTROPY,
                                        .rate = recipe->rate,
                                        .l2 = recipe->l2,
                                        .batch = recipe->batch},
                            .dropout = recipe->dropout,
                            .seed = recipe->seed};
}

Network *recipe_train(const Recipe *recipe, const Digits *digits,
                      LearnerWatch *watch, void *what, Error *error)
{
    const size_t sizes[] = {DIGITS_PIXELS, recipe->hidden, DIGITS_CLASSES};
    Random random = random_start(recipe->seed);
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    network_initialise(net, recipe->unscaled ? NORMAL : SCALED_NORMAL,
                       &random);
    Learner *learner =
        learner_new(net, digits, learner_options(recipe), error);
    if (learner == NULL) {
        network_free(net);
        return NULL;
    }
    learner_run(learner, recipe->epochs, &random, watch, what);
    learner_free(learner);
    return net;
}
