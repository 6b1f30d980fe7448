// layer_goes_wrong: three mistakes that are easily made in a layer.
#include "layer_goes_wrong.h"

#include <stdio.h>

#include "nn/vector.h"

// [784][10] read as [10][784]: the stride of the other shape.
static void store_by_columns(Layer *bad, const Layer *good)
{
    for (size_t j = 0; j < good->outputs; j++)
        for (size_t k = 0; k < good->inputs; k++)
            bad->weights.at[k * good->outputs + j] =
                matrix_row(good->weights, j)[k];
}

LayerGoesWrong layer_goes_wrong_of(const TenNeurons *good,
                                   const Digits *test)
{
    const size_t n = DIGITS_CLASSES;
    const Layer *right = ten_neurons_layer(good);
    LayerGoesWrong it = {
        .scores = {score_of(&good->test, "as it should be")}};
    Score *score = &it.scores[1];
    Network *net = network_clone(good->net);
    Layer *bad = &net->layers[0];
    vector_scale(bad->biases, -1, n);
    *score++ = score_ask(net, test, "biases of the wrong sign");
    for (size_t j = 0; j < n; j++)
        bad->biases[j] = right->biases[(j + 1) % n];
    *score++ = score_ask(net, test, "biases moved up by one");
    vector_copy(bad->biases, right->biases, n);
    store_by_columns(bad, right);
    *score = score_ask(net, test, "W stored column by column");
    network_free(net);
    return it;
}

void layer_goes_wrong_print(const LayerGoesWrong *it)
{
    table_heading("What goes wrong");
    puts("The templates with one mistake in them:\n");
    scores_print(it->scores, COUNT_OF(it->scores));
}
