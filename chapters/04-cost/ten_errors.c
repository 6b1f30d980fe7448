#include "ten_errors.h"

#include <stdio.h>

#include "draw/number.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"

static Errors errors_of(const Answers *answers, size_t digit)
{
    Errors e = {.digit = digit,
                .label = answers->test->labels[digit],
                .answer = answers->all.predicted[digit]};
    digits_target((int)e.label, e.y);
    vector_copy(e.a, answers->all.a[digit], DIGITS_CLASSES);
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        e.error[k] = e.a[k] - e.y[k];
        e.square[k] = e.error[k] * e.error[k];
    }
    e.sum = vector_sum(e.square, DIGITS_CLASSES);
    e.dearest = vector_argmax(e.square, DIGITS_CLASSES);
    return e;
}

// One row for each output: what was wanted, what came, and its price.
static void print_errors(const Errors *e)
{
    Table *table = table_new("digit|y|ŷ|ŷ − y|(ŷ − y)²");
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        table_cell(table, "%zu|%.0f|%s|%s|%s", k, e->y[k],
                   number_fixed(e->a[k], 6).text,
                   number_signed_fixed(e->error[k], 6).text,
                   number_fixed(e->square[k], 6).text);
    }
    table_rule(table);
    table_cell(table, "sum||");
    double sum = vector_sum(e->error, DIGITS_CLASSES);
    table_cell(table, "%s|%s", number_signed_fixed(sum, 6).text,
               number_fixed(e->sum, 6).text);
    table_print(table);
}

Errors ten_errors_of_digit(Workbook *book, const Answers *answers,
                           size_t digit)
{
    Errors e = errors_of(answers, digit);
    table_heading("One digit, ten errors");
    printf("Test digit %zu is %s %zu; the network answers %zu.\n\n", digit,
           e.label == 8 ? "an" : "a", e.label, e.answer);
    print_errors(&e);
    double cost = cost_value(QUADRATIC, e.a, e.y, DIGITS_CLASSES);
    printf("\nHalf of the sum of squares is the cost of this digit: %s\n",
           number_fixed(cost, 6).text);
    trace_step(book->trace, "errors", "One digit, ten errors",
               "C = 1/2 sum of (a - y)^2");
    trace_number(book->trace, "digit", (double)digit);
    trace_vector(book->trace, "a", e.a, DIGITS_CLASSES);
    trace_vector(book->trace, "y", e.y, DIGITS_CLASSES);
    trace_vector(book->trace, "squares", e.square, DIGITS_CLASSES);
    trace_number(book->trace, "C", cost);
    return e;
}

void ten_errors_mean(Workbook *book, const Answers *answers)
{
    table_heading("The mean over the set");
    printf("The squared errors of the first N test digits, added up, and\n"
           "divided by 2N:\n\n");
    Table *table = table_new("N|sum of squared errors|C = sum / 2N");
    double sum = 0;
    size_t next = 1;
    for (size_t i = 0; i < answers->test->count; i++) {
        sum += 2 * answers->cost[i];
        size_t n = i + 1;
        if (n == next || n == answers->test->count) {
            table_cell(table, "%s|%s|%s", number_count((long long)n).text,
                       number_fixed(sum, 4).text,
                       number_fixed(sum / (2 * (double)n), 6).text);
            next *= 10;
        }
    }
    table_print(table);
    trace_step(book->trace, "set", "The mean cost of the test set",
               "C = 1/(2N) sum of (a - y)^2");
    trace_vector(book->trace, "costs", answers->cost, answers->test->count);
    trace_number(book->trace, "C", answers_mean(answers));
}
