#include "looked_at_once.h"

#include <stdio.h>

#include "draw/number.h"
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
    it->rest = judges.test.count;
    Trials alike[LIKE] = {{.every = 0}};
    for (size_t i = 0; i < LIKE; i++) {
        alike[i].recipe = *recipe;
        alike[i].recipe.seed += i * SEEDS;
        alike[i].test = true; // that is, at the others
    }
    trials_run(book, "judges", &judges, alike, LIKE);
    for (size_t i = 0; i < NETWORKS; i++) {
        const Trial *t = &alike[i / SEEDS].of[i % SEEDS];
        it->few[i] = t->of[VALIDATION_WRONG][recipe->epochs];
        it->others[i] = t->of[TEST_WRONG][recipe->epochs];
        if (it->few[i] < it->few[it->best])
            it->best = i;
    }
}

LookedAtOnce looked_at_once_of(const Workbook *book, const DigitsSets *sets,
                               const Kinds *kinds, const Recipe *first,
                               const Recipe *chosen, Footed *foot)
{
    LookedAtOnce it = {
        .of = {{.recipe = *first, .test = true},
               {.recipe = *chosen, .test = true, .keep = true}}};
    Kinds all = kinds_of(sets, sets->training.count);
    trials_run(book, "the last look", &all, it.of, SETTINGS);
    train_alike(book, kinds, first, &it);
    for (size_t i = 0; i < SEEDS; i++) {
        Network *net = it.of[CHOSEN].net[i];
        footed_ask(foot, &all.test, net,
                   phrase("as chosen, seed %zu", (size_t)chosen->seed + i));
        network_free(net);
    }
    return it;
}

static void print_settings(Table *table, const char *name,
                           const Trials *trials)
{
    Range validation = trials_end(trials, VALIDATION_WRONG);
    Range test = trials_end(trials, TEST_WRONG);
    const Recipe *r = &trials->recipe;
    table_cell(table, "%s|%zu|%zu|%.3g|%.2f|%.2f|%.2f|%.2f", name,
               r->hidden, r->batch, r->rate, validation.mean, test.mean,
               test.low, test.high);
}

static void print_judges(const LookedAtOnce *it)
{
    Range few = range_of(it->few, NETWORKS);
    Range others = range_of(it->others, NETWORKS);
    table_heading("A judge who has seen too little");
    printf("%d networks that differ in their seeds alone; per cent read "
           "wrong of %d\nvalidation digits, and of the other %s:\n\n",
           NETWORKS, JUDGES, number_count(it->rest).text);
    Table *table = table_new("<network|of 500|of the others");
    table_cell(table, "mean of all|%.2f|%.2f", few.mean, others.mean);
    table_cell(table, "standard deviation|%.2f|%.2f", few.deviation,
               others.deviation);
    table_rule(table);
    table_cell(table, "best by the 500|%.2f|%.2f", it->few[it->best],
               it->others[it->best]);
    table_cell(table, "that is better by|%.2f|%.2f",
               few.mean - it->few[it->best],
               others.mean - it->others[it->best]);
    table_print(table);
}

void looked_at_once_print(const LookedAtOnce *it)
{
    table_heading("The test, once");
    puts("All digits that may be learned from, five seeds; per cent read "
         "wrong:\n");
    Table *table = table_new("<settings|neurons|batch|rate|validation|test|"
                             "lowest|highest");
    print_settings(table, "of the sweep", &it->of[FIRST]);
    print_settings(table, "as chosen", &it->of[CHOSEN]);
    table_print(table);
    print_judges(it);
}

void looked_at_once_trace(Trace *trace, const LookedAtOnce *it)
{
    trace_step(trace, "looked-at-once", "Networks of 25 seeds",
               "per cent wrong, of 500 digits and of the others");
    trace_vector(trace, "few", it->few, NETWORKS);
    trace_vector(trace, "others", it->others, NETWORKS);
}
