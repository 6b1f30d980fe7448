#include "when_to_stop.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "workbook/table.h"

Stop stop_of(const double *cost, size_t epochs, size_t patience)
{
    Stop it = {0, 0};
    for (; it.stop < epochs && it.stop - it.best < patience;) {
        it.stop++;
        if (cost[it.stop] < cost[it.best])
            it.best = it.stop;
    }
    return it;
}

WhenToStop when_to_stop_of(const Workbook *book, const Kinds *kinds,
                           const Settings *settings, const Recipe *recipe)
{
    WhenToStop it = {.patience = settings->patience};
    Kinds few = *kinds;
    few.training = digits_part(&kinds->training, 0, settings->few);
    it.digits = few.training.count;
    it.trials.every = 1;
    it.trials.recipe = *recipe;
    it.trials.recipe.epochs = EPOCHS_MOST;
    trials_run(book, &few, &it.trials);
    for (size_t s = 0; s < SEEDS; s++)
        it.stop[s] = stop_of(it.trials.of[s].validation_cost, EPOCHS_MOST,
                             it.patience);
    return it;
}

static void print_epochs(const WhenToStop *it)
{
    static const size_t shown[] = {0, 1, 2, 3, 5, 10, 15, 20, 30, 40};
    const Trial *t = &it->trials.of[0];
    table_heading("Learned by heart");
    printf("784-%zu-10, %s digits, the first seed.  Cost, and per cent "
           "read wrong:\n\n",
           it->trials.recipe.hidden, number_count(it->digits).text);
    Table *table =
        table_new("epoch|training cost|wrong|validation cost|wrong");
    for (size_t i = 0; i < COUNT_OF(shown); i++) {
        size_t e = shown[i];
        table_cell(table, "%zu|%.4f|%.1f|%.4f|%.2f", e, t->training_cost[e],
                   100 - t->learned[e], t->validation_cost[e], t->wrong[e]);
    }
    table_print(table);
}

void when_to_stop_print(const WhenToStop *it)
{
    print_epochs(it);
    table_heading("When to stop");
    printf("Stopped %zu epochs after the lowest validation cost, and that "
           "epoch kept:\n\n",
           it->patience);
    Table *table = table_new("seed|stopped|kept|cost|wrong|after 40: "
                             "cost|wrong");
    for (size_t s = 0; s < SEEDS; s++) {
        const Trial *t = &it->trials.of[s];
        size_t best = it->stop[s].best;
        table_cell(table, "%zu|%zu|%zu|%.4f|%.2f|%.4f|%.2f", s + 1,
                   it->stop[s].stop, best, t->validation_cost[best],
                   t->wrong[best], t->validation_cost[EPOCHS_MOST],
                   t->wrong[EPOCHS_MOST]);
    }
    table_print(table);
}

void when_to_stop_trace(Trace *trace, const WhenToStop *it)
{
    for (size_t s = 0; s < SEEDS; s++) {
        const Trial *t = &it->trials.of[s];
        trace_step(trace, PHRASE("by-heart-%zu", s + 1),
                   "Few digits, learned by heart", "cost after each epoch");
        trace_vector(trace, "training_cost", t->training_cost,
                     EPOCHS_MOST + 1);
        trace_vector(trace, "validation_cost", t->validation_cost,
                     EPOCHS_MOST + 1);
    }
}
