#include "what_they_reach.h"

#include <stdio.h>

#include "base/phrase.h"
#include "measure/learner.h"
#include "workbook/progress.h"
#include "workbook/table.h"

static const size_t depths[REACH_DEPTHS] = {1, 2, 5};

typedef struct {
    Start start;
    Rule rule;
    double rate;
} Way;

static const Way ways[REACH_WAYS] = {
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, DESCENT, .5},
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, MOMENTUM, .05},
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, ADAM, .003},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, DESCENT, .1},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, MOMENTUM, .01},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, ADAM, .001}};

// ---- training ----------------------------------------------------------

// One network: a way, so many hidden layers, and a seed.
typedef struct {
    const Way *way;
    size_t depth;
    Random random;
} Trial;

// The share of the test digits that it reads in the end.
static double train(const Workbook *book, const Settings *s,
                    const DigitsSets *sets, Trial t)
{
    Error error;
    EngineOptions methods = engine_options();
    methods.rule = t.way->rule;
    LearnerOptions options = {
        .descent = {CROSS_ENTROPY, t.way->rate, .batch = 10},
        .methods = &methods};
    Network *net = stack_new(t.depth, s->width, &t.way->start, &t.random);
    Learner *learner = learner_new(net, &sets->training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    learner_run(learner, s->epochs, &t.random, NULL, NULL);
    double right = learner_evaluate(learner, &sets->test).accuracy;
    learner_free(learner);
    network_free(net);
    return right;
}

WhatTheyReach what_they_reach_of(const Workbook *book,
                                 const Settings *settings,
                                 const DigitsSets *sets)
{
    WhatTheyReach it = {.settings = *settings};
    for (size_t w = 0; w < REACH_WAYS; w++) {
        progress_show("training", w, REACH_WAYS);
        for (size_t d = 0; d < REACH_DEPTHS; d++)
            for (size_t s = 0; s < STACK_SEEDS; s++)
                it.right[w][d][s] =
                    train(book, settings, sets,
                          (Trial){&ways[w], depths[d],
                                  random_start(book->seed + s)});
    }
    progress_show("training", REACH_WAYS, REACH_WAYS);
    return it;
}

// ---- printing ----------------------------------------------------------

void what_they_reach_print(const WhatTheyReach *it)
{
    table_heading("What they reach");
    printf(
        "Test digits read, in per cent, after %zu epochs of %zu digits "
        "in mini-batches\nof 10, by hidden layers of %zu neurons.  Means "
        "of %d seeds; apart: from the\nlowest to the highest.  Sigmoid "
        "begins at N(0, 1/n), ReLU at N(0, 2/n).\n\n",
        it->settings.epochs, it->settings.train, it->settings.width,
        STACK_SEEDS);
    Table *table = table_new("<hidden|<rule|rate|1 layer|apart|2|apart|5|"
                             "apart");
    for (size_t w = 0; w < REACH_WAYS; w++) {
        if (w > 0 && ways[w].start.hidden != ways[w - 1].start.hidden)
            table_rule(table);
        table_cell(table, "%s|%s|%g", activation_name(ways[w].start.hidden),
                   rule_name(ways[w].rule), ways[w].rate);
        for (size_t d = 0; d < REACH_DEPTHS; d++) {
            Range r = range_of(it->right[w][d], STACK_SEEDS);
            table_cell(table, "%.2f|%.2f", 100 * r.mean,
                       100 * (r.high - r.low));
        }
    }
    table_print(table);
}

void what_they_reach_trace(Trace *trace, const WhatTheyReach *it)
{
    for (size_t w = 0; w < REACH_WAYS; w++) {
        trace_step(trace, PHRASE("reached-%zu", w + 1), ways[w].start.name,
                   "");
        trace_matrix(trace, "right", it->right[w][0], REACH_DEPTHS,
                     STACK_SEEDS);
    }
}
