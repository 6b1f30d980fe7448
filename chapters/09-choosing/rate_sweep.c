#include "rate_sweep.h"

#include <math.h>
#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "workbook/table.h"

const double sweep_rates[RATES] = {.001, .003, .01, .03, .1, .3, 1, 3, 10};

RateSweep rate_sweep_of(const Workbook *book, const Kinds *kinds,
                        const Recipe *recipe)
{
    RateSweep it = {.best = 0};
    for (size_t r = 0; r < RATES; r++) {
        it.rate[r].recipe = *recipe;
        it.rate[r].recipe.rate = sweep_rates[r];
    }
    trials_run(book, "learning rates", kinds, it.rate, RATES);
    for (size_t r = 1; r < RATES; r++)
        if (trials_end(&it.rate[r], VALIDATION_WRONG).mean <
            trials_end(&it.rate[it.best], VALIDATION_WRONG).mean)
            it.best = r;
    return it;
}

// The rule of one standard error: by about deviation / sqrt(seeds) the mean
// of so many seeds wavers, so all means up to that above the lowest count
// as equal, and of their rates the smallest is taken.
static void print_rule(const RateSweep *it)
{
    Range best = trials_end(&it->rate[it->best], VALIDATION_WRONG);
    double error = best.deviation / sqrt(SEEDS);
    size_t r = 0;
    while (trials_end(&it->rate[r], VALIDATION_WRONG).mean >
           best.mean + error)
        r++;
    printf("\nStandard error of the lowest mean: deviation / sqrt(%d) = "
           "%.2f / "
           "%.2f = %.2f.\nThe smallest rate of at most %.2f + %.2f: %g.\n",
           SEEDS, best.deviation, sqrt(SEEDS), error, best.mean, error,
           sweep_rates[r]);
}

void rate_sweep_print(const RateSweep *it, const Kinds *kinds)
{
    const Recipe *recipe = &it->rate[0].recipe;
    table_heading("The learning rate, by a sweep");
    printf("784-%zu-10, %s digits, %zu epochs, mini-batches of %zu, five "
           "seeds.  Cost of the\ntraining digits, and per cent of the "
           "validation digits that are read wrong:\n\n",
           recipe->hidden, number_count(kinds->training.count).text,
           recipe->epochs, recipe->batch);
    Table *table = table_new("rate|training cost|wrong|lowest|highest|<");
    for (size_t r = 0; r < RATES; r++) {
        Range wrong = trials_end(&it->rate[r], VALIDATION_WRONG);
        table_cell(table, "%g|%.4f|%.2f|%.2f|%.2f|%s", sweep_rates[r],
                   trials_end(&it->rate[r], TRAINING_COST).mean, wrong.mean,
                   wrong.low, wrong.high, r == it->best ? "best" : "");
    }
    table_print(table);
    print_rule(it);
}

void rate_sweep_trace(Trace *trace, const RateSweep *it)
{
    for (size_t r = 0; r < RATES; r++) {
        double wrong[SEEDS];
        for (size_t s = 0; s < SEEDS; s++)
            wrong[s] = it->rate[r].of[s].of[VALIDATION_WRONG]
                                           [it->rate[r].recipe.epochs];
        trace_step(trace, PHRASE("rate-%zu", r + 1),
                   PHRASE("rate %g", sweep_rates[r]),
                   "per cent of validation digits wrong");
        trace_vector(trace, "wrong", wrong, SEEDS);
    }
}
