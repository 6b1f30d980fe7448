// What ten neurons answer: for the digit shown and for all of the test set,
// what they take for what, and what is left when a mistake slips in.
#include <stdio.h>

#include "layer.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { PIXELS = DIGITS_PIXELS };

Network *ten_neurons(void)
{
    static const size_t sizes[] = {PIXELS, TEN};
    return network_new(sizes, 2, SIGMOID, SIGMOID);
}

void answers_find(Ten *ten, const double *x, const Digits *test)
{
    layer_weighted_input(ten_layer(ten), x, ten->z);
    layer_activate(ten_layer(ten), ten->z, ten->a);
    ten->test = predictions_of(ten->net, test);
}

// ---- 6: the digit shown ------------------------------------------------

void answers_print(const Lesson *lesson)
{
    table_heading("Ten answers at once");
    printf("What the ten neurons make of digit %zu, %s:\n\n", lesson->index,
           digits_name((size_t)lesson->label));
    const Ten *random = &lesson->random, *templates = &lesson->templates;
    size_t guess = vector_argmax(random->z, TEN);
    size_t answer = vector_argmax(templates->z, TEN);
    Table *table = table_new("neuron|random: z|a|<|templates: z|a|<");
    for (size_t j = 0; j < TEN; j++) {
        table_cell(table, "%zu|%+.5f|%.5f|%s|%+.5f|%.5f|%s", j,
                   random->z[j], random->a[j],
                   j == guess ? "<- largest" : "", templates->z[j],
                   templates->a[j], j == answer ? "<- largest" : "");
    }
    table_print(table);
    printf("\nThe largest answers: the random neurons say %zu, the "
           "templates say %zu.\n",
           guess, answer);
}

// ---- 7: the score ------------------------------------------------------

static void print_score(Table *table, const Network *net,
                        const Digits *test, const char *name)
{
    Predictions all = predictions_of(net, test);
    size_t most = 0;
    for (size_t answer = 1; answer < TEN; answer++)
        if (all.given[answer] > all.given[most])
            most = answer;
    table_cell(table, "%s|%zu|%.2f %%|%zu, %zu times", name, all.right,
               100 * predictions_accuracy(&all), most, all.given[most]);
    predictions_free(&all);
}

void score_print(const Lesson *lesson, const Digits *test, uint64_t seed)
{
    table_heading("The whole test set");
    printf("Of the %zu digits of the test set, the largest answer is "
           "right for:\n\n",
           test->count);
    Table *table =
        table_new("<ten neurons|right|share|its favourite answer");
    Network *net = ten_neurons();
    print_score(table, net, test, "zeros");
    for (uint64_t i = 0; i < 5; i++) {
        char name[40];
        snprintf(name, sizeof name, "random, seed %llu",
                 (unsigned long long)(seed + i));
        Random random = random_start(seed + i);
        network_initialise(net, SCALED_NORMAL, &random);
        print_score(table, net, test, name);
    }
    network_copy(net, lesson->templates.net);
    vector_fill(net->layers[0].biases, 0, TEN);
    print_score(table, net, test, "templates, biases 0");
    print_score(table, lesson->templates.net, test,
                "templates, half-way biases");
    network_free(net);
    table_print(table);
}

// ---- 8: what is taken for what -----------------------------------------

static void print_called(const Predictions *all)
{
    Table *table = table_new("digit|0|1|2|3|4|5|6|7|8|9|right");
    for (size_t label = 0; label < TEN; label++) {
        table_cell(table, "%zu", label);
        for (size_t answer = 0; answer < TEN; answer++)
            table_cell(table, "%zu", all->confusion[label][answer]);
        table_cell(table, "%.1f %%", 100 * predictions_recall(all, label));
    }
    table_print(table);
}

// The most frequent mistakes, the worst first.
static void print_worst(const Predictions *all)
{
    Confused worst[6];
    size_t count = predictions_confused(all, COUNT_OF(worst), worst);
    for (size_t i = 0; i < count; i++)
        printf("  %4zu of %zu %zus are called %s\n", worst[i].times,
               all->of_label[worst[i].label], worst[i].label,
               digits_name(worst[i].predicted));
}

void confusion_print(const Lesson *lesson)
{
    table_heading("What the templates take for what");
    puts("Each row is a digit of the test set, each column the answer that "
         "it gets:\n");
    const Predictions *all = &lesson->templates.test;
    print_called(all);
    puts("\nThe most frequent mistakes:\n");
    print_worst(all);
    size_t wrongly = 0, most = 0;
    for (size_t answer = 0; answer < TEN; answer++) {
        size_t wrong = all->given[answer] - all->confusion[answer][answer];
        if (wrong > wrongly) {
            wrongly = wrong;
            most = answer;
        }
    }
    printf("\nThe answer given wrongly most often is %zu: %zu times.\n",
           most, wrongly);
}

// ---- 9: mistakes easily made -------------------------------------------

void mistakes_print(const Lesson *lesson, const Digits *test)
{
    table_heading("What goes wrong");
    puts("The templates with one mistake in them:\n");
    Table *table =
        table_new("<ten neurons|right|share|its favourite answer");
    const Layer *good = ten_layer(&lesson->templates);
    Network *net = network_clone(lesson->templates.net);
    Layer *bad = &net->layers[0];
    print_score(table, net, test, "as it should be");

    vector_scale(bad->biases, -1, TEN);
    print_score(table, net, test, "biases of the wrong sign");
    for (size_t j = 0; j < TEN; j++)
        bad->biases[j] = good->biases[(j + 1) % TEN];
    print_score(table, net, test, "biases moved up by one");

    // [784][10] read as [10][784]: the stride of the other shape.
    vector_copy(bad->biases, good->biases, TEN);
    for (size_t j = 0; j < TEN; j++)
        for (size_t k = 0; k < PIXELS; k++)
            bad->weights.at[k * TEN + j] = matrix_row(good->weights, j)[k];
    print_score(table, net, test, "W stored column by column");
    network_free(net);
    table_print(table);
}
