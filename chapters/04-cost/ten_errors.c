#include "ten_errors.h"

#include <stdio.h>

#include "draw/number.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"

TenErrors ten_errors_of(const Answers *answers, size_t digit)
{
    TenErrors e = {.digit = digit,
                   .label = answers->test->labels[digit],
                   .answer = answers->all.predicted[digit]};
    digits_target((int)e.label, e.y);
    vector_copy(e.a, answers->all.a[digit], DIGITS_CLASSES);
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        e.error[k] = e.a[k] - e.y[k];
        e.square[k] = e.error[k] * e.error[k];
    }
    e.sum = vector_sum(e.square, DIGITS_CLASSES);
    e.cost = cost_value(QUADRATIC, e.a, e.y, DIGITS_CLASSES);
    e.dearest = vector_argmax(e.square, DIGITS_CLASSES);
    return e;
}

// One row for each output: what was wanted, what came, and its price.
static void print_digit(const TenErrors *e)
{
    table_heading("One digit, ten errors");
    printf("Test digit %zu is %s; the network answers %zu.\n\n", e->digit,
           digits_name(e->label), e->answer);
    Table *table = table_new_typeset("digit|y|ŷ|ŷ − y|(ŷ − y)²");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%zu|%.0f|%.6f|%+.6f|%.6f", k, e->y[k], e->a[k],
                   e->error[k], e->square[k]);
    table_rule(table);
    table_cell(table, "sum|||%+.6f|%.6f",
               vector_sum(e->error, DIGITS_CLASSES), e->sum);
    table_print(table);
    printf("\nHalf of the sum of squares is the cost of this digit: %.6f\n",
           e->cost);
}

static void print_mean(const Answers *answers)
{
    table_heading("The mean over the set");
    printf("The squared errors of the first N test digits, added up, and\n"
           "divided by 2N:\n\n");
    Table *table = table_new("N|sum of squared errors|C = sum / 2N");
    double sum = 0;
    size_t next = 1;
    for (size_t n = 1; n <= answers->test->count; n++) {
        sum += 2 * answers->cost[n - 1];
        if (n == next || n == answers->test->count) {
            table_cell(table, "%s|%.4f|%.6f", number_count(n).text, sum,
                       sum / (2 * (double)n));
            next *= 10;
        }
    }
    table_print(table);
}

void ten_errors_print(const TenErrors *it, const Answers *answers)
{
    print_digit(it);
    print_mean(answers);
}

void ten_errors_trace(Trace *trace, const TenErrors *it,
                      const Answers *answers)
{
    trace_step(trace, "errors", "One digit, ten errors",
               "C = 1/2 sum of (a - y)^2");
    trace_number(trace, "digit", (double)it->digit);
    trace_vector(trace, "a", it->a, DIGITS_CLASSES);
    trace_vector(trace, "y", it->y, DIGITS_CLASSES);
    trace_vector(trace, "squares", it->square, DIGITS_CLASSES);
    trace_number(trace, "C", it->cost);
    trace_step(trace, "set", "The mean cost of the test set",
               "C = 1/(2N) sum of (a - y)^2");
    trace_vector(trace, "costs", answers->cost, answers->test->count);
    trace_number(trace, "C", answers->mean);
}
