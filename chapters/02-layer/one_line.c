// one_line: z = W x + b, and the shapes of its letters.
#include "one_line.h"

#include <stdio.h>

ShownDigit shown_digit_of(const Digits *test, size_t index)
{
    ShownDigit it = {.index = index, .label = test->labels[index]};
    digits_input(test, index, it.x);
    return it;
}

static void print_shapes(size_t n, size_t m)
{
    Table *table = table_new("<name|<shape|numbers|<what it is");
    table_cell(table, "x|[%zu]|%zu|the pixels", n, n);
    table_cell(table,
               "W|[%zu][%zu]|%zu|row j holds the weights of neuron j", m, n,
               m * n);
    table_cell(table, "b|[%zu]|%zu|a bias for each neuron", m, m);
    table_cell(table,
               "z = W x + b|[%zu]|%zu|a weighted input for each neuron", m,
               m);
    table_cell(table,
               "a = sigmoid of z|[%zu]|%zu|an answer from each neuron", m,
               m);
    table_print(table);
}

void one_line_print(const ShownDigit *shown, const Network *net)
{
    table_heading("The shapes");
    size_t inked = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        inked += shown->x[k] > 0;
    printf("Digit %zu of the test set is %s; %zu of its pixels have ink.  "
           "Ten neurons\nread it:\n\n",
           shown->index, digits_name((size_t)shown->label), inked);
    print_shapes(network_inputs(net), network_outputs(net));
    printf("\nWeights and biases together: %zu parameters.\n",
           net->parameter_count);
}

void one_line_trace(Trace *trace, const ShownDigit *shown)
{
    trace_step(trace, "digit", "The digit", "x = pixel / 255");
    trace_number(trace, "index", (double)shown->index);
    trace_number(trace, "label", shown->label);
    trace_matrix(trace, "x", shown->x, DIGITS_SIDE, DIGITS_SIDE);
}
