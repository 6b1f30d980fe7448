// neuron_goes_wrong: four mistakes that are easily made, and what they
// cost.
#include "neuron_goes_wrong.h"

#include <stdio.h>

#include "nn/activation.h"
#include "nn/vector.h"
#include "workbook/table.h"

// Makes mistake number i in the neuron; changed: [784], room for weights.
static const char *make_mistake(int i, Neuron *neuron, double *changed)
{
    static const char *const names[MISTAKEN] = {
        "as it should be", "bias forgotten", "bias of the wrong sign",
        "pixels from 0 to 255", "rows read as columns"};
    const double *weights = neuron->weights;
    if (i == 1)
        neuron->bias = 0;
    if (i == 2)
        neuron->bias = -neuron->bias;
    if (i < 3)
        return names[i];
    // A pixel 255 times as large does what such a weight does.
    vector_copy(changed, weights, DIGITS_PIXELS);
    vector_scale(changed, 255, DIGITS_PIXELS);
    for (size_t k = 0; i == 4 && k < DIGITS_PIXELS; k++)
        changed[k] =
            weights[k % DIGITS_SIDE * DIGITS_SIDE + k / DIGITS_SIDE];
    neuron->weights = changed;
    return names[i];
}

NeuronGoesWrong neuron_goes_wrong_of(Neuron neuron, const Digits *test,
                                     size_t index)
{
    NeuronGoesWrong it = {.index = index};
    double x[DIGITS_PIXELS], changed[DIGITS_PIXELS];
    digits_input(test, index, x);
    for (int i = 0; i < MISTAKEN; i++) {
        Neuron bad = neuron;
        it.neuron[i].name = make_mistake(i, &bad, changed);
        it.neuron[i].z = neuron_weighted_input(bad, x);
        Sums sums = sums_of(test, bad);
        it.neuron[i].mistakes = sums_mistakes(&sums, -bad.bias);
        sums_free(&sums);
    }
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
        double z = it->neuron[i].z;
        Mistakes m = it->neuron[i].mistakes;
        table_cell(table, "%s|%+.5f|%.5f|%zu|%zu|%zu", it->neuron[i].name,
                   z, sigmoid(z), m.zeros, m.ones, m.all);
    }
    table_print(table);
}
