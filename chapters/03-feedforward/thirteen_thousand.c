// thirteen_thousand: the parameters of the network, counted.
#include "thirteen_thousand.h"

#include <stdio.h>

#include "data/digits.h"
#include "draw/number.h"
#include "workbook/table.h"

Network *thirteen_thousand_network(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, HIDDEN, HIDDEN, DIGITS_CLASSES};
    return network_new(sizes, DEPTH + 1, SIGMOID, SIGMOID);
}

void thirteen_thousand_print(const Network *net)
{
    table_heading("Thirteen thousand numbers");
    printf("Each neuron has one weight for every input, and one bias.\n\n");
    Table *table =
        table_new("<layer|inputs|neurons|weights|biases|together");
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        size_t weights = layer->inputs * layer->outputs;
        table_cell(table, "%zu|%zu|%zu|%s|%zu|%s", l + 1, layer->inputs,
                   layer->outputs, number_count(weights).text,
                   layer->outputs,
                   number_count(weights + layer->outputs).text);
    }
    table_rule(table);
    table_cell(table, "|||||%s", number_count(net->parameter_count).text);
    table_print(table);
}
