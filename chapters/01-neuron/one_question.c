#include "one_question.h"

#include <stdio.h>

#include "workbook/table.h"

OneQuestion one_question_of(Neuron neuron, const Digits *digits)
{
    OneQuestion it = {0};
    for (size_t i = 0; i < digits->count; i++) {
        double x[DIGITS_PIXELS];
        digits_input(digits, i, x);
        it.count[digits->labels[i]]++;
        it.called[digits->labels[i]] += neuron_output(neuron, x) > 0.5;
    }
    return it;
}

void one_question_print(const OneQuestion *it)
{
    table_heading("The neuron knows one question only");
    puts("How many of each digit of the test set it calls a 1:\n");
    Table *table = table_new("digit|how many|called a 1|share");
    for (int d = 0; d < DIGITS_CLASSES; d++) {
        double count = (double)it->count[d], called = (double)it->called[d];
        table_cell(table, "%d|%zu|%zu|%.1f %%", d, it->count[d],
                   it->called[d], count > 0 ? 100 * called / count : 0);
    }
    table_print(table);
}
