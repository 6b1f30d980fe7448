#include "valley.h"

#include <stdio.h>

#include "measure/rules.h"
#include "workbook/table.h"

// C = (w1^2 + 25 w2^2) / 2, so the gradient is (w1, 25 w2).
static const double curvature[2] = {1, 25};

Valley valley_of(void)
{
    Valley it;
    double v[2] = {0};
    AdamMemory memory[2] = {adam_memory(), adam_memory()};
    for (int rule = 0; rule < VALLEY_RULES; rule++)
        it.w[rule][0][0] = it.w[rule][0][1] = 1;
    for (size_t t = 0; t < VALLEY_STEPS; t++)
        for (int k = 0; k < 2; k++) {
            double c = curvature[k];
            double d = it.w[0][t][k], m = it.w[1][t][k], a = it.w[2][t][k];
            it.w[0][t + 1][k] = d - .03 * (c * d);
            it.w[1][t + 1][k] = momentum_step(m, c * m, .03, .9, &v[k]);
            it.w[2][t + 1][k] = adam_step(a, c * a, .1, &memory[k]);
        }
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
        for (int rule = 0; rule < VALLEY_RULES; rule++) {
            const double *w = it->w[rule][shown[i]];
            table_cell(table, "%+.4f|%+.4f", w[0], w[1]);
        }
    }
    table_print(table);
}

void valley_trace(Trace *trace, const Valley *it)
{
    static const char *const ids[] = {"descent", "momentum", "adam"};
    for (int rule = 0; rule < VALLEY_RULES; rule++) {
        trace_step(trace, ids[rule], "A walk down a valley", "");
        trace_matrix(trace, "w", it->w[rule][0], VALLEY_STEPS + 1, 2);
    }
}
