// What goes wrong: four mistakes that are easily made, and what they cost.
#include <stdio.h>

#include "neuron.h"
#include "nn/activation.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS };

// The digit shown, and all 0s and 1s of the test set, with a neuron that
// has one mistake in it.
static void print_mistaken(Table *table, const DigitsSets *sets,
                           const Lesson *lesson, Neuron neuron,
                           const char *name)
{
    double z = neuron_weighted_input(neuron, lesson->shown.x);
    Sums sums = sums_of(&sets->test, neuron);
    Mistakes mistakes = sums_mistakes(&sums, -neuron.bias);
    table_cell(table, "%s|%+.5f|%.5f|%zu|%zu|%zu", name, z, sigmoid(z),
               mistakes.zeros, mistakes.ones,
               mistakes.zeros + mistakes.ones);
    sums_free(&sums);
}

void what_goes_wrong_print(const DigitsSets *sets, const Lesson *lesson)
{
    table_heading("What goes wrong");
    printf("Four mistakes that are easily made; z and a of digit %zu, and "
           "the mistakes on\nall 0s and 1s of the test set:\n\n",
           lesson->shown.index);
    Table *table = table_new("<neuron|z|a|0s as 1|missed|mistakes");
    Neuron neuron = lesson->neuron;
    print_mistaken(table, sets, lesson, neuron, "as it should be");
    neuron.bias = 0;
    print_mistaken(table, sets, lesson, neuron, "bias forgotten");
    neuron.bias = -lesson->bias;
    print_mistaken(table, sets, lesson, neuron, "bias of the wrong sign");

    // A pixel 255 times as large does what such a weight does.
    double changed[PIXELS];
    neuron = lesson->neuron;
    neuron.weights = changed;
    vector_copy(changed, lesson->weights, PIXELS);
    vector_scale(changed, 255, PIXELS);
    print_mistaken(table, sets, lesson, neuron, "pixels from 0 to 255");
    for (size_t k = 0; k < PIXELS; k++)
        changed[k] = lesson->weights[k % SIDE * SIDE + k / SIDE];
    print_mistaken(table, sets, lesson, neuron, "rows read as columns");
    table_print(table);
}
