#include "stack_training.h"

#include "engine/thread_pool.h"
#include "workbook/progress.h"

typedef struct {
    const Workbook *book;
    const char *label;
    StackTraining *trainings;
    size_t count;
} Deal;

static void run_one(const Workbook *book, StackTraining *it)
{
    Error error;
    Random random = random_start(it->seed);
    EngineOptions methods = engine_options();
    methods.rule = it->way.rule;
    methods.schedule = it->way.schedule;
    methods.epochs = it->epochs;
    methods.step_every = 2;
    methods.step_factor = .2;
    methods.threads = 1; // the others train stacks of their own
    LearnerOptions options = {
        .descent = {CROSS_ENTROPY, it->way.rate, .batch = 10},
        .methods = &methods};
    it->net = stack_new(it->depth, it->width, &it->way.start, &random);
    Learner *learner =
        learner_new(it->net, &it->sets->training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    learner_run(learner, it->epochs, &random, it->watch, it);
    it->right = learner_evaluate(learner, &it->sets->test).accuracy;
    learner_free(learner);
    if (!it->keep) {
        network_free(it->net);
        it->net = NULL;
    }
}

static void run_some(void *what, size_t thread, size_t threads)
{
    const Deal *deal = what;
    for (size_t i = thread; i < deal->count; i += threads) {
        run_one(deal->book, &deal->trainings[i]);
        if (thread == 0)
            progress_show(deal->label, i, deal->count);
    }
}

void stack_trainings_run(const Workbook *book, const char *label,
                         StackTraining *trainings, size_t count)
{
    Deal deal = {book, label, trainings, count};
    ThreadPool *pool = thread_pool_new(thread_pool_cores());
    thread_pool_run(pool, run_some, &deal);
    thread_pool_free(pool);
    progress_show(label, 1, 1);
}
