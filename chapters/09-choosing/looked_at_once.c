#include "looked_at_once.h"

#include <stdio.h>

#include "workbook/progress.h"
#include "workbook/table.h"

enum { NETWORKS = LIKE * SEEDS };

// The networks of one recipe, from 25 seeds, before a small judge and a
// large one.
static void train_alike(const Workbook *book, const Kinds *kinds,
                        const Recipe *recipe, LookedAtOnce *it)
{
    Kinds judges = {kinds->training,
                    digits_part(&kinds->validation, 0, JUDGES),
                    digits_part(&kinds->validation, JUDGES, DIGITS_ALL)};
    for (size_t i = 0; i < NETWORKS; i += SEEDS) {
        Trials trials = {.recipe = *recipe};
        trials.recipe.seed += i;
        trials_run(book, &judges, &trials);
        for (size_t s = 0; s < SEEDS; s++)
            it->of[i + s] = (Wrong){trials.of[s].wrong[recipe->epochs],
                                    trials.of[s].test_wrong};
    }
}

static void pick(LookedAtOnce *it)
{
    it->best = it->of[0];
    for (size_t i = 0; i < NETWORKS; i++) {
        it->mean.few += it->of[i].few / NETWORKS;
        it->mean.others += it->of[i].others / NETWORKS;
        if (it->of[i].few < it->best.few)
            it->best = it->of[i];
    }
}

LookedAtOnce looked_at_once_of(const Workbook *book, const DigitsSets *sets,
                               const Kinds *kinds, const Recipe *first,
                               const Recipe *chosen)
{
    LookedAtOnce it = {.first.recipe = *first, .chosen.recipe = *chosen};
    Kinds all = kinds_of(sets, sets->training.count);
    progress_show("the last look", 0, 3);
    trials_run(book, &all, &it.first);
    progress_show("the last look", 1, 3);
    trials_run(book, &all, &it.chosen);
    progress_show("the last look", 2, 3);
    train_alike(book, kinds, first, &it);
    pick(&it);
    progress_show("the last look", 3, 3);
    return it;
}

static void print_settings(Table *table, const char *name,
                           const Trials *trials)
{
    Range validation = trials_wrong(trials);
    Range test = trials_test_wrong(trials);
    const Recipe *r = &trials->recipe;
    table_cell(table, "%s|%zu|%zu|%.3g|%.2f|%.2f|%.2f|%.2f", name,
               r->hidden, r->batch, r->rate, validation.mean, test.mean,
               test.low, test.high);
}

void looked_at_once_print(const LookedAtOnce *it)
{
    table_heading("The test, once");
    puts("All digits that may be learned from, five seeds; per cent read "
         "wrong:\n");
    Table *table = table_new("<settings|neurons|batch|rate|validation|test|"
                             "lowest|highest");
    print_settings(table, "of the sweep", &it->first);
    print_settings(table, "as chosen", &it->chosen);
    table_print(table);
    table_heading("A judge who has seen too little");
    printf("%d networks that differ in their seeds alone; per cent read "
           "wrong of %d\nvalidation digits, and of the other 9,500:\n\n",
           NETWORKS, JUDGES);
    table = table_new("<network|of 500|of the others");
    table_cell(table, "mean of all|%.2f|%.2f", it->mean.few,
               it->mean.others);
    table_cell(table, "best by the 500|%.2f|%.2f", it->best.few,
               it->best.others);
    table_print(table);
}

void looked_at_once_trace(Trace *trace, const LookedAtOnce *it)
{
    trace_step(trace, "looked-at-once", "Networks of 25 seeds",
               "per cent wrong, of 500 digits and of the others");
    trace_matrix(trace, "wrong", &it->of[0].few, NETWORKS, 2);
}
