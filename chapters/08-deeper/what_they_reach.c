#include "what_they_reach.h"

#include <stdio.h>

#include "base/phrase.h"
#include "stack_training.h"
#include "workbook/table.h"

static const size_t depths[REACH_DEPTHS] = {1, 2, 5};

static const Way ways[REACH_WAYS] = {
    {{SIGMOID, NORMAL, "sigmoid, N(0, 1)"}, DESCENT, .5, CONSTANT},
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, DESCENT, .5, CONSTANT},
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"},
     MOMENTUM,
     .05,
     CONSTANT},
    {{SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"}, ADAM, .003, CONSTANT},
    {{RELU, SCALED_NORMAL, "ReLU, N(0, 1/n)"}, DESCENT, .1, CONSTANT},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, DESCENT, .1, CONSTANT},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, MOMENTUM, .01, CONSTANT},
    {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"}, ADAM, .001, CONSTANT}};

// ---- training ----------------------------------------------------------

enum { PER_WAY = REACH_DEPTHS * STACK_SEEDS };

WhatTheyReach what_they_reach_of(const Workbook *book,
                                 const Settings *settings,
                                 const DigitsSets *sets, Footed *foot)
{
    StackTraining trainings[REACH_WAYS * PER_WAY];
    for (size_t i = 0; i < COUNT_OF(trainings); i++)
        trainings[i] =
            (StackTraining){.way = ways[i / PER_WAY],
                            .depth = depths[i / STACK_SEEDS % REACH_DEPTHS],
                            .width = settings->width,
                            .epochs = settings->epochs,
                            .seed = book->seed + i % STACK_SEEDS,
                            .sets = sets,
                            .keep = i >= COUNT_OF(trainings) - STACK_SEEDS};
    stack_trainings_run(book, "training", trainings, COUNT_OF(trainings));
    WhatTheyReach it = {.settings = *settings};
    stack_trainings_conclude(trainings, COUNT_OF(trainings), it.right[0][0],
                             foot, "five layers");
    return it;
}

// ---- printing ----------------------------------------------------------

void what_they_reach_print(const WhatTheyReach *it)
{
    table_heading("What they reach");
    printf(
        "Test digits read, in per cent, after %zu epochs of %zu digits "
        "in mini-batches\nof 10, by hidden layers of %zu neurons.  Means "
        "of %d seeds; apart: from the\nlowest to the highest.\n\n",
        it->settings.epochs, it->settings.train, it->settings.width,
        STACK_SEEDS);
    Table *table = table_new("<hidden, start|<rule|rate|1 layer|apart|2|"
                             "apart|5|apart");
    for (size_t w = 0; w < REACH_WAYS; w++) {
        if (w > 0 && ways[w].start.hidden != ways[w - 1].start.hidden)
            table_rule(table);
        table_cell(table, "%s|%s|%g", ways[w].start.name,
                   rule_name(ways[w].rule), ways[w].rate);
        for (size_t d = 0; d < REACH_DEPTHS; d++)
            stack_training_cells(table, it->right[w][d]);
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
