// random_guess: how well one does with weights that nobody has chosen.
#include "random_guess.h"

#include <math.h>
#include <stdio.h>

#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"

Guess guess_of(const Network *net, const Digits *digits)
{
    Predictions all = predictions_of(net, digits);
    Guess it = {.accuracy = predictions_accuracy(&all)};
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        it.given[k] = (double)all.given[k] * (1 / (double)digits->count);
    it.favourite = vector_argmax(it.given, DIGITS_CLASSES);
    predictions_free(&all);
    return it;
}

// Between which numbers each output moves, over all digits.
static void find_ranges(RandomGuess *it, const Network *net,
                        const Digits *digits)
{
    Predictions all = predictions_of(net, digits);
    vector_fill(it->least, 1, DIGITS_CLASSES);
    for (size_t i = 0; i < digits->count; i++) {
        for (size_t k = 0; k < DIGITS_CLASSES; k++) {
            it->least[k] = fmin(it->least[k], all.a[i][k]);
            it->most[k] = fmax(it->most[k], all.a[i][k]);
        }
    }
    predictions_free(&all);
}

RandomGuess random_guess_of(const Network *first, Initialisation start,
                            uint64_t seed, size_t count, const Digits *test)
{
    RandomGuess it = {.count = count, .seed = seed};
    Network *net = network_like(first);
    for (size_t i = 0; i < count; i++) {
        Random random = random_start(seed + i);
        network_initialise(net, start, &random);
        it.network[i] = guess_of(net, test);
        it.mean += it.network[i].accuracy;
        it.mean_share += it.network[i].given[it.network[i].favourite];
    }
    it.mean /= (double)count;
    it.mean_share /= (double)count;
    network_free(net);
    find_ranges(&it, first, test);
    return it;
}

void random_guess_print(const RandomGuess *it)
{
    table_heading("Random weights guess");
    printf("Each network answers all test digits.\n\n");
    Table *table = table_new("seed|accuracy|commonest answer|given for");
    for (size_t i = 0; i < it->count; i++) {
        const Guess *net = &it->network[i];
        table_cell(table, "%llu|%.2f %%|%zu|%.1f %%",
                   (unsigned long long)(it->seed + i), 100 * net->accuracy,
                   net->favourite, 100 * net->given[net->favourite]);
    }
    table_rule(table);
    table_cell(table, "mean|%.2f %%||%.1f %%", 100 * it->mean,
               100 * it->mean_share);
    table_print(table);
    printf("\nThe outputs of the first network, over all test digits:\n\n");
    table = table_new("output|least|most");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%zu|%.4f|%.4f", k, it->least[k], it->most[k]);
    table_print(table);
}

void random_guess_trace(Trace *trace, const RandomGuess *it)
{
    trace_step(trace, "ranges", "The outputs of a random network",
               "least and most over the test set");
    trace_vector(trace, "least", it->least, DIGITS_CLASSES);
    trace_vector(trace, "most", it->most, DIGITS_CLASSES);
}
