#include "one_at_a_time.h"

#include <stdio.h>

#include "workbook/table.h"

static const size_t widths[] = {10, 30, 100};
static const size_t batches[] = {10, 30, 100};
static const double factors[] = {1.0 / 3, 1, 3}; // of the chosen rate

enum { WIDTHS = 3, BATCHES = 3, FACTORS = 3 };

static size_t best_of(const Trials *tried, size_t begin, size_t end)
{
    size_t best = begin;
    for (size_t i = begin + 1; i < end; i++)
        if (trials_end(&tried[i], VALIDATION_WRONG).mean <
            trials_end(&tried[best], VALIDATION_WRONG).mean)
            best = i;
    return best;
}

// Each of these tries some values of one setting and returns the recipe
// with the best one.  What was tried before is not trained again.
static Recipe try_widths(const Workbook *book, const Kinds *kinds,
                         Recipe recipe, OneAtATime *it)
{
    for (size_t i = 0; i < WIDTHS; i++) {
        recipe.hidden = widths[i];
        it->tried[i].recipe = recipe;
    }
    trials_run(book, "neurons", kinds, it->tried, WIDTHS);
    it->kept[0] = best_of(it->tried, 0, WIDTHS);
    return it->tried[it->kept[0]].recipe;
}

// A mini-batch of another size takes a step of another size: as many
// examples as before are to move the weights as far.
static Recipe try_batches(const Workbook *book, const Kinds *kinds,
                          Recipe recipe, OneAtATime *it)
{
    Trials *tried = it->tried + WIDTHS;
    double rate = recipe.rate / (double)recipe.batch;
    for (size_t i = 0; i < BATCHES; i++) {
        if (batches[i] == it->tried[it->kept[0]].recipe.batch)
            tried[i] = it->tried[it->kept[0]];
        recipe.batch = batches[i];
        recipe.rate = rate * (double)batches[i];
        tried[i].recipe = recipe;
    }
    trials_run(book, "batches", kinds, tried, BATCHES);
    it->kept[1] = best_of(it->tried, WIDTHS, WIDTHS + BATCHES);
    return it->tried[it->kept[1]].recipe;
}

static Recipe try_rates(const Workbook *book, const Kinds *kinds,
                        Recipe recipe, OneAtATime *it)
{
    Trials *tried = it->tried + WIDTHS + BATCHES;
    double rate = recipe.rate;
    for (size_t i = 0; i < FACTORS; i++) {
        if (factors[i] == 1)
            tried[i] = it->tried[it->kept[1]];
        recipe.rate = rate * factors[i];
        tried[i].recipe = recipe;
    }
    trials_run(book, "rates", kinds, tried, FACTORS);
    it->kept[2] = best_of(it->tried, WIDTHS + BATCHES, CHANGES);
    return it->tried[it->kept[2]].recipe;
}

OneAtATime one_at_a_time_of(const Workbook *book, const Kinds *kinds,
                            const Recipe *recipe)
{
    OneAtATime it = {.kept = {0}};
    it.chosen = try_widths(book, kinds, *recipe, &it);
    it.chosen = try_batches(book, kinds, it.chosen, &it);
    it.chosen = try_rates(book, kinds, it.chosen, &it);
    return it;
}

void one_at_a_time_print(const OneAtATime *it)
{
    static const char *const what[] = {"neurons", "batch", "rate"};
    static const size_t begins[] = {0, WIDTHS, WIDTHS + BATCHES, CHANGES};
    table_heading("One setting at a time");
    puts("Per cent of the validation digits read wrong.  Of each group the "
         "best is kept\nfor the next:\n");
    Table *table =
        table_new("<tried|neurons|batch|rate|wrong|lowest|highest|<");
    for (size_t group = 0; group < 3; group++) {
        if (group > 0)
            table_rule(table);
        for (size_t i = begins[group]; i < begins[group + 1]; i++) {
            const Recipe *r = &it->tried[i].recipe;
            Range wrong = trials_end(&it->tried[i], VALIDATION_WRONG);
            table_cell(table, "%s|%zu|%zu|%.3g|%.2f|%.2f|%.2f|%s",
                       what[group], r->hidden, r->batch, r->rate,
                       wrong.mean, wrong.low, wrong.high,
                       i == it->kept[group] ? "best" : "");
        }
    }
    table_print(table);
}

void one_at_a_time_trace(Trace *trace, const OneAtATime *it)
{
    double wrong[CHANGES];
    for (size_t i = 0; i < CHANGES; i++)
        wrong[i] = trials_end(&it->tried[i], VALIDATION_WRONG).mean;
    trace_step(trace, "one-at-a-time", "Settings, one at a time",
               "per cent of validation digits wrong, means of five seeds");
    trace_vector(trace, "wrong", wrong, CHANGES);
}
