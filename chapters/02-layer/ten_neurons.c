#include "ten_neurons.h"

#include <stdio.h>

Network *ten_neurons_network(void)
{
    static const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES};
    return network_new(sizes, 2, SIGMOID, SIGMOID);
}

const Layer *ten_neurons_layer(const TenNeurons *it)
{
    return &it->net->layers[0];
}

TenNeurons ten_neurons_of(Network *net, const double *x, const Digits *test)
{
    TenNeurons it = {.net = net, .test = predictions_of(net, test)};
    layer_weighted_input(&net->layers[0], x, it.z);
    layer_activate(&net->layers[0], it.z, it.a);
    return it;
}

void ten_neurons_free(TenNeurons *it)
{
    predictions_free(&it->test);
    network_free(it->net);
}

void ten_neurons_trace(Trace *trace, const TenNeurons *it, const char *id,
                       const char *title)
{
    enum { N = DIGITS_CLASSES };
    const Layer *layer = ten_neurons_layer(it);
    double called[N * N];
    for (size_t i = 0; i < COUNT_OF(called); i++)
        called[i] = (double)it->test.confusion[i / N][i % N];
    trace_step(trace, id, title, "z = W x + b, a = sigmoid of z");
    trace_matrix(trace, "W", layer->weights.at, N, DIGITS_PIXELS);
    trace_vector(trace, "b", layer->biases, N);
    trace_vector(trace, "z", it->z, N);
    trace_vector(trace, "a", it->a, N);
    trace_matrix(trace, "called [label][answer]", called, N, N);
}

Score score_of(const Predictions *all, const char *name)
{
    Score score = {.right = all->right,
                   .accuracy = predictions_accuracy(all)};
    snprintf(score.name, sizeof score.name, "%s", name);
    for (size_t answer = 1; answer < DIGITS_CLASSES; answer++)
        if (all->given[answer] > all->given[score.favourite])
            score.favourite = answer;
    score.times = all->given[score.favourite];
    return score;
}

Score score_ask(const Network *net, const Digits *test, const char *name)
{
    Predictions all = predictions_of(net, test);
    Score score = score_of(&all, name);
    predictions_free(&all);
    return score;
}

void scores_print(const Score *scores, size_t count)
{
    Table *table =
        table_new("<ten neurons|right|share|its favourite answer");
    for (size_t i = 0; i < count; i++)
        table_cell(table, "%s|%zu|%.2f %%|%zu, %zu times", scores[i].name,
                   scores[i].right, 100 * scores[i].accuracy,
                   scores[i].favourite, scores[i].times);
    table_print(table);
}
