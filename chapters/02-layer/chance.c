// Random weights: that a seed repeats them, that they fall as a bell does,
// and how large they should be.
#include <math.h>
#include <stdio.h>

#include "layer.h"
#include "nn/vector.h"
#include "workbook/table.h"

static void print_draws(Table *table, uint64_t seed)
{
    Random random = random_start(seed);
    table_cell(table, "%llu", (unsigned long long)seed);
    for (int i = 0; i < 5; i++)
        table_cell(table, "%+.6f", random_normal(&random, 0, 1));
}

// How many weights lie between low and high, in units of the deviation.
static size_t count_between(const Layer *layer, double low, double high)
{
    double deviation = 1 / sqrt((double)layer->inputs);
    size_t count = 0;
    for (size_t i = 0; i < layer->outputs * layer->inputs; i++) {
        double w = layer->weights.at[i] / deviation;
        count += w >= low && w < high;
    }
    return count;
}

// The share of a normal distribution below x, in units of the deviation.
static double normal_below(double x)
{
    return erfc(-x / sqrt(2)) / 2;
}

static void print_share(Table *table, const Layer *layer, double low,
                        double high)
{
    size_t all = layer->outputs * layer->inputs;
    size_t count = count_between(layer, low, high);
    if (isinf(low))
        table_cell(table, "below %+.0f", high);
    else if (isinf(high))
        table_cell(table, "above %+.0f", low);
    else
        table_cell(table, "%+.0f to %+.0f", low, high);
    table_cell(table, "%zu|%.2f %%|%.2f %%", count,
               100 * (double)count / (double)all,
               100 * (normal_below(high) - normal_below(low)));
}

void chance_print(const Lesson *lesson, uint64_t seed)
{
    table_heading("Chance that can be repeated");
    puts(
        "The first five draws from N(0, 1), twice with one seed, once with "
        "the next:\n");
    Table *table = table_new("seed|1st|2nd|3rd|4th|5th");
    print_draws(table, seed);
    print_draws(table, seed);
    print_draws(table, seed + 1);
    table_print(table);

    const Layer *layer = ten_layer(&lesson->random);
    size_t all = layer->outputs * layer->inputs;
    printf(
        "\nThe %zu weights, drawn with the standard deviation 1/sqrt(%zu) "
        "= %.5f:\n\n",
        all, layer->inputs, 1 / sqrt((double)layer->inputs));
    table = table_new("<deviations from 0|weights|share|the bell's share");
    print_share(table, layer, -HUGE_VAL, -3);
    for (int from = -3; from < 3; from++)
        print_share(table, layer, from, from + 1);
    print_share(table, layer, 3, HUGE_VAL);
    table_print(table);
    printf("\nThe largest of them, by size, is %.5f.\n",
           vector_max_abs(layer->weights.at, all));
}

// ---- three ways to begin -----------------------------------------------

static void count_activations(Begin *begin, const Layer *layer,
                              const Digits *test)
{
    double one = 100 / (double)(test->count * TEN); // in per cent
    for (size_t i = 0; i < test->count; i++) {
        double x[DIGITS_PIXELS], z[TEN], a[TEN];
        digits_input(test, i, x);
        layer_weighted_input(layer, x, z);
        layer_activate(layer, z, a);
        for (int j = 0; j < TEN; j++) {
            size_t bin = (size_t)fmin(a[j] * BINS, BINS - 1);
            begin->share[bin] += one;
            begin->saturated += a[j] < 0.01 || a[j] > 0.99 ? one : 0;
        }
    }
}

void begins_find(Lesson *lesson, const Digits *test, uint64_t seed)
{
    static const Initialisation kinds[BEGINS] = {ZEROS, NORMAL,
                                                 SCALED_NORMAL};
    const double deviations[BEGINS] = {0, 1, 1 / sqrt(DIGITS_PIXELS)};
    Network *net = ten_neurons();
    for (size_t i = 0; i < BEGINS; i++) {
        Begin *begin = &lesson->begins[i];
        Random random = random_start(seed);
        network_initialise(net, kinds[i], &random);
        begin->kind = kinds[i];
        begin->deviation = deviations[i];
        layer_weighted_input(&net->layers[0], lesson->x, begin->z);
        layer_activate(&net->layers[0], begin->z, begin->a);
        count_activations(begin, &net->layers[0], test);
    }
    network_free(net);
}

static void print_begin(Table *table, const Begin *begin)
{
    for (int j = 0; j < TEN; j++) {
        const char *name = initialisation_name(begin->kind);
        table_cell(table, "%s|%d|%+.5f|%.5f", j == 0 ? name : "", j,
                   begin->z[j], begin->a[j]);
    }
}

// How far from 0 the weights lie, and how far each z should: the deviation
// of z is that of w times the length of x, with the bias as one more input
// of 1 where it is random too.
static void print_spread(Table *table, const Lesson *lesson,
                         const Begin *begin)
{
    double length = vector_length(lesson->x, DIGITS_PIXELS);
    double bias = begin->kind == NORMAL ? 1 : 0;
    table_cell(table, "%s|%.5f|%.5f|%.5f|%.2f %%",
               initialisation_name(begin->kind), begin->deviation,
               begin->deviation * sqrt(length * length + bias),
               vector_length(begin->z, TEN) / sqrt(TEN), begin->saturated);
}

void begins_print(const Lesson *lesson)
{
    table_heading("How large should random weights be?");
    puts("Three ways to begin, and what the ten neurons then make of the "
         "digit:\n"
         "  zeros    all weights 0\n"
         "  normal   weights and biases from N(0, 1)\n"
         "  scaled   weights from N(0, 1/784), biases 0\n");
    Table *table = table_new("<begin|neuron|z|a");
    Table *spread = table_new("<begin|deviation of w|expected of z|"
                              "found in the ten z|saturated");
    for (size_t i = 0; i < BEGINS; i++) {
        if (i > 0)
            table_rule(table);
        print_begin(table, &lesson->begins[i]);
        print_spread(spread, lesson, &lesson->begins[i]);
    }
    table_print(table);
    printf("\nHow far from 0, with a length of x of %.5f; and of all "
           "activations on the\ntest set, how many are below 0.01 or above "
           "0.99:\n\n",
           vector_length(lesson->x, DIGITS_PIXELS));
    table_print(spread);
}
