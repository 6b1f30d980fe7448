#include "foot_again.h"

#include <stdio.h>

#include "nn/neuron.h"
#include "workbook/footed.h"
#include "workbook/table.h"

FootAgain foot_again_of(const ZeroFromOne *learning, const Digits *test)
{
    FootAgain it = {.is_in = footed_is_in(test)};
    double x[DIGITS_PIXELS];
    if (!it.is_in)
        return it;
    digits_input(test, FOOTED, x);
    for (size_t i = 0; i < STOPS; i++) {
        Neuron neuron = {DIGITS_PIXELS, learning->weights[i],
                         learning->bias[i], SIGMOID};
        it.z[i] = neuron_weighted_input(neuron, x);
        it.a[i] = neuron_output(neuron, x);
    }
    return it;
}

void foot_again_print(const FootAgain *it, const ZeroFromOne *learning)
{
    if (!footed_heading(it->is_in))
        return;
    printf("Test digit %d, which is a 1 where a is above 0.5:\n\n", FOOTED);
    Table *table = table_new("updates|z|a");
    for (size_t i = 0; i < STOPS; i++)
        table_cell(table, "%zu|%+.5f|%.5f", learning->stop[i], it->z[i],
                   it->a[i]);
    table_print(table);
}
