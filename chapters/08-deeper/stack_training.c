#include "stack_training.h"

#include "base/phrase.h"
#include "measure/jobs.h"
#include "workbook/progress.h"

typedef struct {
    const Workbook *book;
    StackTraining *trainings;
} Deal;

static void run_one(void *what, size_t i)
{
    const Deal *deal = what;
    StackTraining *it = &deal->trainings[i];
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
        workbook_fail(deal->book, &error);
    learner_run(learner, it->epochs, &random, it->watch, it);
    it->right = learner_evaluate(learner, &it->sets->test).accuracy;
    learner_free(learner);
    if (!it->keep) {
        network_free(it->net);
        it->net = NULL;
    }
}

void stack_trainings_run(const Workbook *book, const char *label,
                         StackTraining *trainings, size_t count)
{
    Deal deal = {book, trainings};
    jobs_run((Jobs){count, run_one, &deal, progress_show, label});
}

void stack_trainings_conclude(StackTraining *trainings, size_t count,
                              double *right, Footed *foot, const char *who)
{
    for (size_t i = 0; i < count; i++) {
        StackTraining *it = &trainings[i];
        right[i] = it->right;
        if (!it->keep)
            continue;
        footed_ask(foot, &it->sets->test, it->net,
                   phrase("%s, seed %zu", who, i % STACK_SEEDS + 1));
        network_free(it->net);
        it->net = NULL;
    }
}

void stack_training_cells(Table *table, const double *right)
{
    Range r = range_of(right, STACK_SEEDS);
    table_cell(table, "%.2f|%.2f", 100 * r.mean, 100 * (r.high - r.low));
}
