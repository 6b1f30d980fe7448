#include "rates_on_digits.h"

#include <stdio.h>

#include "base/phrase.h"
#include "workbook/table.h"

// Three times those that are customary: there is something to fall from.
static const double rates[RULE_COUNT] = {.3, .03, .003};

enum {
    RUNS_EPOCHS = 5,
    PER_RULE = SCHEDULE_COUNT * STACK_SEEDS,
    RUNS = RULE_COUNT * PER_RULE
};

// ---- training ----------------------------------------------------------

RatesOnDigits rates_on_digits_of(const Workbook *book,
                                 const Settings *settings,
                                 const DigitsSets *sets, Footed *foot)
{
    StackTraining runs[RUNS];
    RatesOnDigits it = {.train = sets->training.count,
                        .width = settings->width,
                        .epochs = RUNS_EPOCHS};
    for (size_t i = 0; i < RUNS; i++) {
        Rule rule = (Rule)(i / PER_RULE);
        Schedule sch = (Schedule)(i / STACK_SEEDS % SCHEDULE_COUNT);
        runs[i] =
            (StackTraining){.way = {{RELU, HE_NORMAL, "ReLU, N(0, 2/n)"},
                                    rule,
                                    rates[rule],
                                    sch},
                            .depth = 1,
                            .width = it.width,
                            .epochs = it.epochs,
                            .seed = book->seed + i % STACK_SEEDS,
                            .sets = sets,
                            .keep = i >= RUNS - STACK_SEEDS};
    }
    stack_trainings_run(book, "rates", runs, RUNS);
    stack_trainings_conclude(runs, RUNS, it.right[0][0], foot,
                             "falling rate");
    return it;
}

// ---- printing ----------------------------------------------------------

void rates_on_digits_print(const RatesOnDigits *it)
{
    table_heading("Falling rates on digits");
    printf("Test digits read, in per cent, by one hidden layer of %zu "
           "ReLUs after %zu epochs\nof %zu digits.  Means of %d seeds; "
           "apart: from the lowest to the highest.\nSteps: the rate falls "
           "to a fifth after epochs 2 and 4.\n\n",
           it->width, it->epochs, it->train, STACK_SEEDS);
    Table *table = table_new("<rule|rate|constant|apart|steps|apart|cosine|"
                             "apart");
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        table_cell(table, "%s|%g", rule_name(rule), rates[rule]);
        for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++)
            stack_training_cells(table, it->right[rule][sch]);
    }
    table_print(table);
}

void rates_on_digits_trace(Trace *trace, const RatesOnDigits *it)
{
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        trace_step(trace, PHRASE("rates-%s", rule_name(rule)),
                   "Falling rates on digits", "");
        trace_matrix(trace, "right", it->right[rule][0], SCHEDULE_COUNT,
                     STACK_SEEDS);
    }
}
