#include "when_to_stop.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "workbook/table.h"

Stop stop_of(const double *cost, size_t epochs, size_t patience)
{
    Stop it = {0, 0};
    while (it.stop < epochs && it.stop - it.best < patience) {
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
    trials_run(book, "by heart", &few, &it.trials, 1);
    for (size_t s = 0; s < SEEDS; s++)
        it.stop[s] = stop_of(it.trials.of[s].of[VALIDATION_COST],
                             EPOCHS_MOST, it.patience);
    return it;
}

static void print_epochs(const WhenToStop *it)
{
    static const size_t shown[] = {0, 1, 2, 3, 5, 10, 15, 20, 30, 40};
    table_heading("Learned by heart");
    printf("784-%zu-10, %s digits, means of five seeds; per cent read "
           "wrong, and of the\nvalidation digits the fewest and the most "
           "of a seed:\n\n",
           it->trials.recipe.hidden, number_count(it->digits).text);
    Table *table = table_new("epoch|training cost|wrong|validation "
                             "cost|wrong|lowest|highest");
    for (size_t i = 0; i < COUNT_OF(shown); i++) {
        size_t e = shown[i];
        Range wrong = trials_range(&it->trials, VALIDATION_WRONG, e);
        table_cell(table, "%zu|%.4f|%.2f|%.4f|%.2f|%.2f|%.2f", e,
                   trials_range(&it->trials, TRAINING_COST, e).mean,
                   trials_range(&it->trials, TRAINING_WRONG, e).mean,
                   trials_range(&it->trials, VALIDATION_COST, e).mean,
                   wrong.mean, wrong.low, wrong.high);
    }
    table_print(table);
}

void when_to_stop_print(const WhenToStop *it)
{
    print_epochs(it);
    table_heading("When to stop");
    printf("Stopped %zu epoch%s after the lowest validation cost, and that "
           "epoch kept:\n\n",
           it->patience, it->patience == 1 ? "" : "s");
    Table *table = table_new("seed|stopped|kept|cost|wrong|after 40: "
                             "cost|wrong");
    for (size_t s = 0; s < SEEDS; s++) {
        const Trial *t = &it->trials.of[s];
        size_t best = it->stop[s].best;
        table_cell(table, "%zu|%zu|%zu|%.4f|%.2f|%.4f|%.2f", s + 1,
                   it->stop[s].stop, best, t->of[VALIDATION_COST][best],
                   t->of[VALIDATION_WRONG][best],
                   t->of[VALIDATION_COST][EPOCHS_MOST],
                   t->of[VALIDATION_WRONG][EPOCHS_MOST]);
    }
    table_print(table);
}

void when_to_stop_trace(Trace *trace, const WhenToStop *it)
{
    for (size_t s = 0; s < SEEDS; s++) {
        const Trial *t = &it->trials.of[s];
        trace_step(trace, PHRASE("by-heart-%zu", s + 1),
                   "Few digits, learned by heart", "cost after each epoch");
        trace_vector(trace, "training_cost", t->of[TRAINING_COST],
                     EPOCHS_MOST + 1);
        trace_vector(trace, "validation_cost", t->of[VALIDATION_COST],
                     EPOCHS_MOST + 1);
    }
}
