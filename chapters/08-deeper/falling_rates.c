#include "falling_rates.h"

#include <stdio.h>

#include "base/phrase.h"
#include "nn/random.h"
#include "valley.h"
#include "workbook/table.h"

static const double noisy_deviation = 1;
enum { NOISY_EVERY = 80 }; // steps, after which SCHEDULE_STEPS lowers

// ---- walking -----------------------------------------------------------

static void walk(FallingRates *it, Rule rule, Schedule schedule, size_t s,
                 Random random)
{
    ValleyWalk walker = valley_walk_new(rule);
    double *mean = it->cost[rule][schedule];
    double *last = &it->last[rule][schedule][s];
    mean[0] = valley_cost(walker.w);
    for (size_t t = 1; t <= NOISY_STEPS; t++) {
        double noise[2];
        for (int k = 0; k < 2; k++)
            noise[k] = random_normal(&random, 0, noisy_deviation);
        valley_walk_step(&walker, it->factor[schedule][t - 1], noise);
        mean[t] += valley_cost(walker.w) / NOISY_SEEDS;
        if (t > NOISY_STEPS - NOISY_LAST)
            *last += valley_cost(walker.w) / NOISY_LAST;
    }
}

// A weight of curvature c that is moved by w -= rate (c w + noise) comes to
// a mean square of rate deviation^2 / (c (2 - rate c)); its part of the
// cost is c / 2 of that.
static double expected_cost(double rate)
{
    double square = noisy_deviation * noisy_deviation, sum = 0;
    for (int k = 0; k < 2; k++)
        sum += rate * square / (2 * (2 - valley_curvature[k] * rate));
    return sum;
}

void falling_rates_run(uint64_t seed, FallingRates *it)
{
    *it = (FallingRates){.expected = expected_cost(valley_rates[DESCENT])};
    for (Schedule schedule = 0; schedule < SCHEDULE_COUNT; schedule++)
        for (size_t t = 0; t < NOISY_STEPS; t++)
            it->factor[schedule][t] =
                schedule_factor(schedule, t, NOISY_STEPS, NOISY_EVERY, .2);
    for (Rule rule = 0; rule < RULE_COUNT; rule++)
        for (Schedule schedule = 0; schedule < SCHEDULE_COUNT; schedule++)
            for (size_t s = 0; s < NOISY_SEEDS; s++)
                walk(it, rule, schedule, s, random_start(seed + s));
}

// ---- printing ----------------------------------------------------------

void falling_rates_print(const FallingRates *it)
{
    table_heading("A rate that falls");
    printf("The valley again, but each slope is off by chance, N(0, 1).  "
           "The mean cost\nof steps %d to %d; seeds: %d.  Steps: the rate "
           "falls to a fifth after steps\n%d and %d.  Cosine: it falls "
           "to 0.\n\n",
           NOISY_STEPS - NOISY_LAST + 1, NOISY_STEPS, NOISY_SEEDS,
           NOISY_EVERY, 2 * NOISY_EVERY);
    Table *table =
        table_new("<rule|<schedule|last factor|mean cost|lowest|highest");
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        for (Schedule sch = 0; sch < SCHEDULE_COUNT; sch++) {
            Range r = range_of(it->last[rule][sch], NOISY_SEEDS);
            table_cell(table, "%s|%s|%.3f|%.5f|%.5f|%.5f", rule_name(rule),
                       schedule_name(sch), it->factor[sch][NOISY_STEPS - 1],
                       r.mean, r.low, r.high);
        }
        if (rule + 1 < RULE_COUNT)
            table_rule(table);
    }
    table_print(table);
    printf("\nDescent at a constant rate should come to %.5f.\n",
           it->expected);
}

void falling_rates_trace(Trace *trace, const FallingRates *it)
{
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        trace_step(trace, PHRASE("noisy-%s", rule_name(rule)),
                   "Walks on slopes known roughly", "");
        trace_matrix(trace, "cost", it->cost[rule][0], SCHEDULE_COUNT,
                     NOISY_STEPS + 1);
        trace_matrix(trace, "last", it->last[rule][0], SCHEDULE_COUNT,
                     NOISY_SEEDS);
    }
}
