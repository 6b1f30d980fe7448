// repeated_chance: three times five draws, and the bell of 7840 weights.
#include "repeated_chance.h"

#include <math.h>
#include <stdio.h>

#include "nn/vector.h"
#include "workbook/table.h"

// How many weights lie between low and high, in units of the deviation.
static size_t count_between(const RepeatedChance *it, const double *w,
                            double low, double high)
{
    size_t count = 0;
    for (size_t i = 0; i < it->count; i++)
        count += w[i] / it->deviation >= low && w[i] / it->deviation < high;
    return count;
}

// The share of a normal distribution below x, in units of the deviation.
static double normal_below(double x)
{
    return erfc(-x / sqrt(2)) / 2;
}

static void draw_with_seeds(RepeatedChance *it, uint64_t seed)
{
    for (int i = 0; i < 3; i++) {
        it->seed[i] = i < 2 ? seed : seed + 1;
        Random random = random_start(it->seed[i]);
        for (int k = 0; k < DRAWS; k++)
            it->draw[i][k] = random_normal(&random, 0, 1);
    }
}

RepeatedChance repeated_chance_of(const Layer *layer, uint64_t seed)
{
    const double *w = layer->weights.at;
    RepeatedChance it = {.inputs = layer->inputs,
                         .count = layer->outputs * layer->inputs,
                         .deviation = 1 / sqrt((double)layer->inputs)};
    draw_with_seeds(&it, seed);
    for (int i = 0; i < SHARES; i++) {
        double low = i > 0 ? i - 4 : -HUGE_VAL;
        double high = i + 1 < SHARES ? i - 3 : HUGE_VAL;
        it.share[i].low = low;
        it.share[i].high = high;
        it.share[i].count = count_between(&it, w, low, high);
        it.share[i].bell = normal_below(high) - normal_below(low);
    }
    it.largest = vector_max_abs(w, it.count);
    return it;
}

static void print_draws(const RepeatedChance *it)
{
    Table *table = table_new("seed|1st|2nd|3rd|4th|5th");
    for (int i = 0; i < 3; i++) {
        table_cell(table, "%llu", (unsigned long long)it->seed[i]);
        for (int k = 0; k < DRAWS; k++)
            table_cell(table, "%+.6f", it->draw[i][k]);
    }
    table_print(table);
}

static void print_bell(const RepeatedChance *it)
{
    Table *table =
        table_new("<deviations from 0|weights|share|the bell's share");
    for (int i = 0; i < SHARES; i++) {
        double low = it->share[i].low, high = it->share[i].high;
        if (i == 0)
            table_cell(table, "below %+.0f", high);
        else if (i + 1 == SHARES)
            table_cell(table, "above %+.0f", low);
        else
            table_cell(table, "%+.0f to %+.0f", low, high);
        table_cell(table, "%zu|%.2f %%|%.2f %%", it->share[i].count,
                   100 * (double)it->share[i].count / (double)it->count,
                   100 * it->share[i].bell);
    }
    table_print(table);
}

void repeated_chance_print(const RepeatedChance *it)
{
    table_heading("Chance that can be repeated");
    puts(
        "The first five draws from N(0, 1), twice with one seed, once with "
        "the next:\n");
    print_draws(it);
    printf(
        "\nThe %zu weights, drawn with the standard deviation 1/sqrt(%zu) "
        "= %.5f:\n\n",
        it->count, it->inputs, it->deviation);
    print_bell(it);
    printf("\nThe largest of them, by size, is %.5f.\n", it->largest);
}
