#include "twenty_epochs.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "keep.h"
#include "measure/range.h"
#include "workbook/table.h"

// Shares are computed as fractions, printed as per cent.
static double percent(double share)
{
    return 100 * share;
}

// ---- while it trains ---------------------------------------------------

static void print_network(const Plan *plan, const Run *run)
{
    const Network *net = run->net;
    table_heading("The network");
    printf("  layers         %s, %zu parameters\n", keep_shape(net).text,
           net->parameter_count);
    printf("  activations    %s, output %s\n",
           activation_name(net->layers[0].activation),
           activation_name(net->layers[net->depth - 1].activation));
    if (plan->load != NULL)
        printf("  first weights  loaded, after epoch %zu\n", run->first);
    else
        printf("  first weights  %s\n", initialisation_names[plan->init]);
    printf("  cost           %s\n", cost_name(plan_cost(plan, net)));
    printf("  learning       rate %g, mini-batches of %zu, lambda %g\n",
           plan->rate, plan->batch, plan->l2);
    printf("  engine         %s\n", learner_engines[plan->engine]);
    methods_print(&plan->methods);
    if (plan->resume && run->count > 0)
        printf("  resumed        after epoch %zu\n", run->done);
    else if (plan->resume)
        puts("  resumed        from the beginning: no checkpoint yet");
}

static void print_epoch(const Run *run)
{
    const Epoch *e = run_last(run);
    if (run->count == 1)
        puts("          training digits        test digits\n"
             "  epoch      cost   right      cost   right   "
             "length of update\n"
             "  -----  --------  ------  --------  ------   "
             "----------------");
    printf("  %5zu  %8.5f  %5.2f%%  %8.5f  %5.2f%%", e->epoch,
           e->training.cost, percent(e->training.accuracy), e->test.cost,
           percent(e->test.accuracy));
    if (run->count > 1)
        printf("   %16.3f", e->update);
    putchar('\n');
    fflush(stdout);
}

// The head of the table of epochs, and those that a checkpoint remembers.
static void print_past(const Run *run)
{
    Run past = *run;
    table_heading("Training");
    for (past.count = 0; past.count < run->count;) {
        past.last = past.count++;
        print_epoch(&past);
    }
}

Runs twenty_epochs_of(const Workbook *book, const Plan *plan,
                      const DigitsSets *sets, size_t networks, Film *film)
{
    Runs runs = {0, memory_new(networks, sizeof *runs.at)};
    Onlooker looks = {film, print_epoch};
    Error error;
    while (runs.count < networks && (runs.count == 0 || !interrupted)) {
        Run *run = &runs.at[runs.count];
        if (!training_begin(plan, &sets->training, book->seed + runs.count,
                            run, &error))
            workbook_fail(book, &error);
        if (runs.count++ == 0) {
            print_network(plan, run);
            print_past(run);
        }
        if (!training_run(plan, sets, looks, run, &error))
            workbook_fail(book, &error);
        looks = (Onlooker){0};
    }
    return runs;
}

// ---- afterwards --------------------------------------------------------

static void print_run(Table *table, const Run *run)
{
    const Epoch *best = run_best(run), *last = run_last(run);
    table_cell(table, "%llu|%zu|%.2f %%|%zu|%.2f %%|%.2f %%",
               (unsigned long long)run->seed, best->epoch,
               percent(best->test.accuracy), last->epoch,
               percent(last->test.accuracy),
               percent(last->training.accuracy));
}

// The means over all networks.
static void print_spread(const Runs *runs)
{
    double *best = memory_new(2 * runs->count, sizeof *best);
    double *last = best + runs->count;
    for (size_t r = 0; r < runs->count; r++) {
        best[r] = run_best(&runs->at[r])->test.accuracy;
        last[r] = run_last(&runs->at[r])->test.accuracy;
    }
    Range end = range_of(last, runs->count);
    printf("\nMean of the best %.2f %%, of the last %.2f %%.  From seed "
           "to seed the last\ndiffers by up to %.2f points.\n",
           percent(range_of(best, runs->count).mean), percent(end.mean),
           percent(end.high - end.low));
    free(best);
}

void twenty_epochs_print(const Runs *runs)
{
    bool several = runs->count > 1;
    table_heading("The best epoch and the last");
    printf("On the test digits; to quote the best epoch is to choose with "
           "the test\ndigits in hand.%s\n\n",
           several ? "  The same settings, another seed:" : "");
    Table *table = table_new(
        "seed|best epoch|right|last epoch|right|of training digits");
    for (size_t r = 0; r < runs->count; r++)
        print_run(table, &runs->at[r]);
    table_print(table);
    if (several)
        print_spread(runs);
}

static void trace_run(Trace *trace, const Run *run, size_t index)
{
    trace_step(trace, PHRASE("history-%zu", index + 1),
               "The history of one network", "");
    trace_number(trace, "seed", (double)run->seed);
    for (size_t i = 0; i < run->count; i++) {
        double row[EPOCH_COLUMNS];
        epoch_row(&run->epochs[i], row);
        trace_vector(trace, PHRASE("epoch %zu", run->epochs[i].epoch), row,
                     EPOCH_COLUMNS);
    }
}

Footed twenty_epochs_foot(const Runs *runs, const Digits *test)
{
    Footed foot = {0};
    for (size_t i = 0; i < runs->count; i++)
        footed_ask(&foot, test, runs->at[i].net,
                   phrase("%zu", (size_t)runs->at[i].seed));
    return foot;
}

void twenty_epochs_trace(Trace *trace, const Runs *runs)
{
    for (size_t r = 0; r < runs->count; r++)
        trace_run(trace, &runs->at[r], r);
}
