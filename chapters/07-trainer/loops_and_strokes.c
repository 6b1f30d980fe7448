#include "loops_and_strokes.h"

#include <math.h>
#include <stdio.h>

#include "classes.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- one fact of all neurons -------------------------------------------

typedef double Fact(const NeuronFacts *facts);

static double hole(const NeuronFacts *facts)
{
    return fabs(facts->hole);
}

static double hole_within(const NeuronFacts *facts)
{
    return fabs(facts->hole_within);
}

static double by_label(const NeuronFacts *facts)
{
    return fabs(facts->by_label);
}

static double bar(const NeuronFacts *facts)
{
    return fabs(facts->bar);
}

static double mean(const NeuronFacts *at, size_t count, Fact *fact)
{
    double sum = 0;
    for (size_t j = 0; j < count; j++)
        sum += fact(&at[j]) / (double)count;
    return sum;
}

// The neuron of which it is the most true.
static size_t most(const NeuronFacts *at, size_t count, Fact *fact)
{
    size_t found = 0;
    for (size_t j = 0; j < count; j++)
        if (fact(&at[j]) > fact(&at[found]))
            found = j;
    return found;
}

double loops_and_strokes_bar(const NeuronFacts *at, size_t count)
{
    return mean(at, count, bar);
}

double loops_and_strokes_hole(const NeuronFacts *at, size_t count)
{
    return mean(at, count, hole_within);
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

static void print_facts(const NeuronFacts *before, const NeuronFacts *after,
                        size_t count)
{
    static const struct {
        const char *name;
        Fact *fact;
    } rows[] = {{"correlation with a hole", hole},
                {"the same within one label", hole_within},
                {"explained by the label", by_label},
                {"of its weights, by a bar", bar}};
    Table *table = table_new("<|before: mean|most|after: mean|most|neuron");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Fact *fact = rows[i].fact;
        size_t most_before = most(before, count, fact);
        size_t most_after = most(after, count, fact);
        table_cell(table, "%s|%.3f|%.3f|%.3f|%.3f|%zu", rows[i].name,
                   mean(before, count, fact), fact(&before[most_before]),
                   mean(after, count, fact), fact(&after[most_after]),
                   most_after + 1);
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
    print_holes(&neurons->digits, neurons->hole);
    puts("\nEach neuron's activation against that, against the label, and "
         "its weights\nagainst all straight bars, before training and "
         "after:\n");
    print_facts(neurons->before, neurons->at, neurons->count);
    size_t negative = 0;
    for (size_t j = 0; j < neurons->count; j++)
        negative += neurons->at[j].bar < 0;
    printf("\nIn %zu of %zu neurons the best bar is negative: ink "
           "there holds\nthe neuron down.\n",
           negative, neurons->count);
}
