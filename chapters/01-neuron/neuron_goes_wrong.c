#include "neuron_goes_wrong.h"

#include <stdio.h>

#include "nn/activation.h"
#include "workbook/table.h"

static void try_neuron(Mistaken *result, const char *name, Neuron bad,
                       const Digits *test, const double *x)
{
    Sums sums = sums_of(test, bad);
    *result = (Mistaken){name, neuron_weighted_input(bad, x),
                         sums_mistakes(&sums, -bad.bias)};
    sums_free(&sums);
}

NeuronGoesWrong neuron_goes_wrong_of(Neuron neuron, const Digits *test,
                                     size_t index)
{
    NeuronGoesWrong it = {.index = index};
    Mistaken *next = it.neuron;
    Neuron bad = neuron;
    double x[DIGITS_PIXELS], w[DIGITS_PIXELS];
    digits_input(test, index, x);
    try_neuron(next++, "as it should be", bad, test, x);
    bad.bias = 0;
    try_neuron(next++, "bias forgotten", bad, test, x);
    bad.bias = -neuron.bias;
    try_neuron(next++, "bias of the wrong sign", bad, test, x);
    bad.bias = neuron.bias;
    bad.weights = w;
    // A pixel 255 times as large does what such a weight does.
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        w[k] = 255 * neuron.weights[k];
    try_neuron(next++, "pixels from 0 to 255", bad, test, x);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        w[k] =
            neuron.weights[k % DIGITS_SIDE * DIGITS_SIDE + k / DIGITS_SIDE];
    try_neuron(next, "rows read as columns", bad, test, x);
    return it;
}

void neuron_goes_wrong_print(const NeuronGoesWrong *it)
{
    table_heading("What goes wrong");
    printf("Four mistakes that are easily made; z and a of digit %zu, and "
           "the mistakes on\nall 0s and 1s of the test set:\n\n",
           it->index);
    Table *table = table_new("<neuron|z|a|0s as 1|missed|mistakes");
    for (int i = 0; i < MISTAKEN; i++) {
        const Mistaken *bad = &it->neuron[i];
        table_cell(table, "%s|%+.5f|%.5f|%zu|%zu|%zu", bad->name, bad->z,
                   sigmoid(bad->z), bad->mistakes.zeros, bad->mistakes.ones,
                   bad->mistakes.all);
    }
    table_print(table);
    if (it->neuron[0].z == it->neuron[1].z)
        puts("\nThe bias is 0 here, so the first three neurons are the "
             "same.");
}
