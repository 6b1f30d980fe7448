#include "valley.h"

#include <stdio.h>

#include "workbook/table.h"

// C = (w1^2 + 25 w2^2) / 2, so the gradient is (w1, 25 w2).
const double valley_curvature[2] = {1, 25};

const double valley_rates[RULE_COUNT] = {.03, .03, .1};

ValleyWalk valley_walk_new(Rule rule)
{
    return (ValleyWalk){rule, {1, 1}, {0}, {adam_memory(), adam_memory()}};
}

void valley_walk_step(ValleyWalk *it, double factor, const double *noise)
{
    double rate = factor * valley_rates[it->rule];
    for (int k = 0; k < 2; k++) {
        double w = it->w[k], g = valley_curvature[k] * w + noise[k];
        if (it->rule == DESCENT)
            it->w[k] = w - rate * g;
        else if (it->rule == MOMENTUM)
            it->w[k] = momentum_step(w, g, rate, .9, &it->v[k]);
        else
            it->w[k] = adam_step(w, g, rate, &it->memory[k]);
    }
}

double valley_cost(const double *w)
{
    return (valley_curvature[0] * w[0] * w[0] +
            valley_curvature[1] * w[1] * w[1]) /
           2;
}

Valley valley_of(void)
{
    static const double none[2] = {0};
    Valley it;
    for (Rule rule = 0; rule < RULE_COUNT; rule++) {
        ValleyWalk walk = valley_walk_new(rule);
        for (size_t t = 0; t <= VALLEY_STEPS; t++) {
            for (size_t k = 0; k < 2; k++)
                it.w[rule][t][k] = walk.w[k];
            it.cost[rule][t] = valley_cost(walk.w);
            valley_walk_step(&walk, 1, none);
        }
    }
    double step = (VALLEY_HIGH - VALLEY_LOW) / (VALLEY_GRID - 1);
    for (size_t i = 0; i < VALLEY_GRID; i++)
        for (size_t j = 0; j < VALLEY_GRID; j++)
            it.field[i][j] =
                valley_cost((double[]){VALLEY_LOW + step * (double)j,
                                       VALLEY_LOW + step * (double)i});
    return it;
}

// ---- printing ----------------------------------------------------------

void valley_print(const Valley *it)
{
    static const size_t shown[] = {0, 1, 2, 3, 5, 10, 20, 40, 60};
    table_heading("Three rules in a valley");
    puts("C = (w1² + 25 w2²) / 2, from w1 = w2 = 1.  Descent and momentum "
         "with rate\n0.03 (μ = 0.9), Adam with 0.1:\n");
    Table *table =
        table_new("step|descent w1|w2|momentum w1|w2|Adam w1|w2");
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        table_cell(table, "%zu", shown[i]);
        for (int rule = 0; rule < RULE_COUNT; rule++) {
            const double *w = it->w[rule][shown[i]];
            table_cell(table, "%+.4f|%+.4f", w[0], w[1]);
        }
    }
    table_print(table);
}

void valley_trace(Trace *trace, const Valley *it)
{
    static const char *const ids[] = {"descent", "momentum", "adam"};
    for (int rule = 0; rule < RULE_COUNT; rule++) {
        trace_step(trace, ids[rule], "A walk down a valley", "");
        trace_matrix(trace, "w", it->w[rule][0], VALLEY_STEPS + 1, 2);
    }
}
