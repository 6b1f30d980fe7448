// side_by_side: what ten neurons answer, and how often that is right.
#include "side_by_side.h"

#include <stdio.h>

#include "nn/vector.h"

SideBySide side_by_side_of(const TenNeurons *templates, const Digits *test,
                           uint64_t seed)
{
    SideBySide it = {.count = test->count};
    Network *net = ten_neurons_network();
    Score *score = it.scores;
    *score++ = score_ask(net, test, "zeros");
    for (uint64_t i = seed; i < seed + SEEDS; i++) {
        Random random = random_start(i);
        network_initialise(net, SCALED_NORMAL, &random);
        char name[sizeof score->name];
        snprintf(name, sizeof name, "random, seed %llu",
                 (unsigned long long)i);
        *score++ = score_ask(net, test, name);
    }
    network_copy(net, templates->net);
    vector_fill(net->layers[0].biases, 0, DIGITS_CLASSES);
    *score++ = score_ask(net, test, "templates, biases 0");
    *score = score_of(&templates->test, "templates, half-way biases");
    network_free(net);
    return it;
}

void side_by_side_print_digit(const ShownDigit *shown,
                              const TenNeurons *random,
                              const TenNeurons *templates)
{
    table_heading("Ten answers at once");
    printf("What the ten neurons make of digit %zu, %s:\n\n", shown->index,
           digits_name((size_t)shown->label));
    size_t guess = vector_argmax(random->z, DIGITS_CLASSES);
    size_t answer = vector_argmax(templates->z, DIGITS_CLASSES);
    Table *table = table_new("neuron|random: z|a|<|templates: z|a|<");
    for (size_t j = 0; j < DIGITS_CLASSES; j++)
        table_cell(table, "%zu|%+.5f|%.5f|%s|%+.5f|%.5f|%s", j,
                   random->z[j], random->a[j],
                   j == guess ? "<- largest" : "", templates->z[j],
                   templates->a[j], j == answer ? "<- largest" : "");
    table_print(table);
    printf("\nThe largest answers: the random neurons say %zu, the "
           "templates say %zu.\n",
           guess, answer);
}

void side_by_side_print(const SideBySide *it)
{
    table_heading("The whole test set");
    printf("Of the %zu digits of the test set, the largest answer is "
           "right for:\n\n",
           it->count);
    scores_print(it->scores, SCORES);
}
