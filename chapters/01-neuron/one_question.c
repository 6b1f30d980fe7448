// The neuron knows one question only: what it says to all ten digits.
#include <stdio.h>

#include "neuron.h"
#include "workbook/table.h"

enum { PIXELS = DIGITS_PIXELS };

void one_question_print(const Lesson *lesson, const Digits *digits)
{
    size_t count[10] = {0}, called[10] = {0};
    for (size_t i = 0; i < digits->count; i++) {
        double x[PIXELS];
        digits_input(digits, i, x);
        count[digits->labels[i]]++;
        called[digits->labels[i]] += neuron_output(lesson->neuron, x) > 0.5;
    }
    table_heading("The neuron knows one question only");
    puts("How many of each digit of the test set it calls a 1:\n");
    Table *table = table_new("digit|how many|called a 1|share");
    for (int d = 0; d < 10; d++) {
        table_cell(table, "%d|%zu|%zu|%.1f %%", d, count[d], called[d],
                   count[d] > 0
                       ? 100.0 * (double)called[d] / (double)count[d]
                       : 0.0);
    }
    table_print(table);
}
