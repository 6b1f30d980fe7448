#include "loops_and_strokes.h"

#include <math.h>
#include <stdio.h>

#include "classes.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- one trait of all neurons, without its sign ------------------------

static double mean(const NeuronFacts *at, size_t count, Trait trait)
{
    double sum = 0;
    for (size_t j = 0; j < count; j++)
        sum += fabs(at[j].trait[trait]) / (double)count;
    return sum;
}

// The neuron of which it is the most true.
static size_t most(const NeuronFacts *at, size_t count, Trait trait)
{
    size_t found = 0;
    for (size_t j = 0; j < count; j++)
        if (fabs(at[j].trait[trait]) > fabs(at[found].trait[trait]))
            found = j;
    return found;
}

double loops_and_strokes_bar(const NeuronFacts *at, size_t count)
{
    return mean(at, count, BAR);
}

double loops_and_strokes_hole(const NeuronFacts *at, size_t count)
{
    return mean(at, count, HOLE_WITHIN);
}

// ---- in print ----------------------------------------------------------

// Shares: [classes]; below 0 where a class does not occur.
static void print_ten_shares(const double *share)
{
    Table *table = table_new("<digit|0|1|2|3|4|5|6|7|8|9");
    table_cell(table, "with a hole");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%.0f %%", 100 * fmax(share[k], 0));
    table_print(table);
}

static void print_shares(const double *share, size_t classes)
{
    Table *table = table_new("class|with a hole");
    for (size_t k = 0; k < classes; k++)
        if (share[k] >= 0)
            table_cell(table, "%zu|%.0f %%", k, 100 * share[k]);
    table_print(table);
}

static void print_holes(const Digits *digits, const double *has_hole)
{
    size_t classes = digits_classes(digits);
    double share[DIGITS_CLASSES_MOST], count[DIGITS_CLASSES_MOST] = {0};
    vector_fill(share, 0, classes);
    for (size_t i = 0; i < digits->count; i++) {
        share[digits->labels[i]] += has_hole[i];
        count[digits->labels[i]]++;
    }
    for (size_t k = 0; k < classes; k++)
        share[k] = count[k] > 0 ? share[k] / count[k] : -1;
    if (classes_are_many(classes))
        print_shares(share, classes);
    else
        print_ten_shares(share);
}

static void print_traits(const NeuronFacts *before,
                         const NeuronFacts *after, size_t count)
{
    static const char *const names[TRAITS] = {
        "correlation with a hole", "the same within one label",
        "explained by the label", "of its weights, by a bar"};
    Table *table = table_new("<|before: mean|most|after: mean|most|neuron");
    for (Trait t = HOLE; t < TRAITS; t++) {
        size_t was = most(before, count, t), is = most(after, count, t);
        table_cell(table, "%s|%.3f|%.3f|%.3f|%.3f|%zu", names[t],
                   mean(before, count, t), fabs(before[was].trait[t]),
                   mean(after, count, t), fabs(after[is].trait[t]), is + 1);
    }
    table_print(table);
}

void loops_and_strokes_print(const HiddenNeurons *neurons)
{
    if (neurons->count == 0)
        return;
    table_heading("Do they detect loops and strokes?");
    puts("A loop: the ink encloses paper.  How many of the test digits "
         "have one:\n");
    print_holes(&neurons->seen.digits, neurons->seen.hole);
    puts("\nEach neuron's activation against that, against the label, and "
         "its weights\nagainst all straight bars, before training and "
         "after:\n");
    print_traits(neurons->before, neurons->at, neurons->count);
    size_t negative = 0;
    for (size_t j = 0; j < neurons->count; j++)
        negative += neurons->at[j].trait[BAR] < 0;
    printf("\nIn %zu of %zu neurons the best bar is negative: ink "
           "there holds\nthe neuron down.\n",
           negative, neurons->count);
    second_layer_print(&neurons->second);
}
