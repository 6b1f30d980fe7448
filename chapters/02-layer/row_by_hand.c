// row_by_hand: w . x along each row of the picture, for two neurons.
#include "row_by_hand.h"

#include <stdio.h>

#include "base/phrase.h"
#include "nn/vector.h"

// The rival: of the other neurons, the one with the largest z.
static size_t find_rival(const double *z, size_t row)
{
    size_t rival = row == 0 ? 1 : 0;
    for (size_t j = 0; j < DIGITS_CLASSES; j++)
        if (j != row && z[j] > z[rival])
            rival = j;
    return rival;
}

static void follow_neuron(RowByHand *it, int i, const TenNeurons *ten,
                          const double *x)
{
    size_t j = it->neuron[i];
    Neuron neuron = layer_neuron(ten_neurons_layer(ten), j);
    for (size_t row = 0; row < DIGITS_SIDE; row++)
        it->sum[row][i] = vector_dot(neuron.weights + row * DIGITS_SIDE,
                                     x + row * DIGITS_SIDE, DIGITS_SIDE);
    it->total[i] = vector_dot(neuron.weights, x, DIGITS_PIXELS);
    it->b[i] = neuron.bias;
    it->z[i] = ten->z[j];
    it->a[i] = ten->a[j];
}

RowByHand row_by_hand_of(const TenNeurons *ten, const ShownDigit *shown,
                         size_t row)
{
    if (row == WORKBOOK_BY_RULE)
        row = (size_t)shown->label;
    RowByHand it = {.neuron = {row, find_rival(ten->z, row)}};
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        it.ink[k / DIGITS_SIDE] += shown->x[k] > 0;
    neuron_contributions(layer_neuron(ten_neurons_layer(ten), row),
                         shown->x, it.product);
    for (int i = 0; i < 2; i++)
        follow_neuron(&it, i, ten, shown->x);
    return it;
}

static void print_pair(Table *table, const char *name, const double *pair)
{
    table_cell(table, "%s||%+.5f|%+.5f", name, pair[0], pair[1]);
}

void row_by_hand_print(const RowByHand *it)
{
    table_heading("One row by hand");
    printf("Row %zu of W times x, summed along each row of the picture; "
           "beside it row %zu,\nthe strongest of the others:\n\n",
           it->neuron[0], it->neuron[1]);
    Table *table =
        table_new(PHRASE("<picture|pixels with ink|neuron %zu|neuron %zu",
                         it->neuron[0], it->neuron[1]));
    for (size_t row = 0; row < DIGITS_SIDE; row++)
        if (it->ink[row] > 0)
            table_cell(table, "row %zu|%zu|%+.5f|%+.5f", row, it->ink[row],
                       it->sum[row][0], it->sum[row][1]);
    table_rule(table);
    print_pair(table, "w . x", it->total);
    print_pair(table, "b", it->b);
    table_rule(table);
    print_pair(table, "z", it->z);
    table_cell(table, "a||%.5f|%.5f", it->a[0], it->a[1]);
    table_print(table);
}
