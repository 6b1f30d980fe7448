// sixteen_neurons: class mean activations of the last hidden layer.
#include "sixteen_neurons.h"

#include <stdio.h>

#include "nn/forward.h"
#include "workbook/table.h"

SixteenNeurons sixteen_neurons_of(const Network *net, const Digits *test)
{
    SixteenNeurons it = {{{0}}};
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS], count[DIGITS_CLASSES] = {0};
    for (size_t i = 0; i < test->count; i++) {
        digits_input(test, i, x);
        forward(net, x, pass);
        count[test->labels[i]]++;
        for (size_t k = 0; k < HIDDEN; k++)
            it.mean[k][test->labels[i]] += pass->a[DEPTH - 2][k];
    }
    for (size_t k = 0; k < HIDDEN; k++)
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            it.mean[k][d] /= count[d] > 0 ? count[d] : 1;
    forward_free(pass);
    return it;
}

void sixteen_neurons_print(const SixteenNeurons *it)
{
    table_heading("What the sixteen neurons are on for");
    printf("Mean activation over the test digits that are a 0, a 1, …\n\n");
    Table *table = table_new("neuron|0|1|2|3|4|5|6|7|8|9");
    for (size_t k = 0; k < HIDDEN; k++) {
        table_cell(table, "%zu", k + 1);
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            table_cell(table, "%.2f", it->mean[k][d]);
    }
    table_print(table);
}

void sixteen_neurons_trace(Trace *trace, const SixteenNeurons *it)
{
    trace_step(trace, "habits", "What hidden neurons are on for",
               "mean of a over the digits of a class");
    trace_matrix(trace, "habit", it->mean[0], HIDDEN, DIGITS_CLASSES);
}
