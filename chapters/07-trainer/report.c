// Report: tables about the training and the answers.  What the hidden
// neurons do is in report_neurons.c.
#include "report.h"

#include <math.h>

#include "nn/vector.h"
#include "workbook/table.h"

// Shares and coefficients are computed as fractions, printed as per cent.
static double percent(double part)
{
    return 100 * part;
}

// ---- training
// ---------------------------------------------------------------

void report_epoch(const Run *run)
{
    const Epoch *e = &run->epochs[run->last];
    if (run->count == 1) {
        puts("          training digits        test digits\n"
             "  epoch      cost   right      cost   right   "
             "length of update\n"
             "  -----  --------  ------  --------  ------   "
             "----------------");
    }
    printf("  %5zu  %8.5f  %5.2f%%  %8.5f  %5.2f%%", e->epoch,
           e->training.cost, percent(e->training.accuracy), e->test.cost,
           percent(e->test.accuracy));
    if (run->count > 1)
        printf("   %16.3f", e->update);
    putchar('\n');
    fflush(stdout);
}

static void print_run(Table *table, const Run *run)
{
    const Epoch *best = &run->epochs[run->best];
    const Epoch *last = &run->epochs[run->last];
    table_cell(table, "%llu", (unsigned long long)run->seed);
    table_cell(table, "%zu", best->epoch);
    table_cell(table, "%.2f %%", percent(best->test.accuracy));
    table_cell(table, "%zu", last->epoch);
    table_cell(table, "%.2f %%", percent(last->test.accuracy));
    table_cell(table, "%.2f %%", percent(last->training.accuracy));
}

void report_best(const Lesson *lesson)
{
    size_t count = lesson->settings.networks;
    double low = 1, high = 0, best = 0, last = 0;
    table_heading("The best epoch and the last");
    printf("On the test digits; to quote the best epoch is to choose with "
           "the test\ndigits in hand.%s\n\n",
           count > 1 ? "  The same settings, another seed:" : "");
    Table *table = table_new(
        "seed|best epoch|right|last epoch|right|of training digits");
    for (size_t r = 0; r < count; r++) {
        const Run *run = &lesson->runs[r];
        double right = run->epochs[run->last].test.accuracy;
        print_run(table, run);
        best += run->epochs[run->best].test.accuracy / (double)count;
        last += right / (double)count;
        low = fmin(low, right);
        high = fmax(high, right);
    }
    table_print(table);
    if (count > 1)
        printf(
            "\nMean of the best %.2f %%, of the last %.2f %%.  From seed "
            "to seed the last\ndiffers by up to %.2f points.\n",
            percent(best), percent(last), percent(high - low));
}

// ---- answers
// ----------------------------------------------------------------

void report_confusion(const Lesson *lesson)
{
    const Answers *answers = &lesson->answers;
    table_heading("The confusion matrix");
    printf("A row for each digit, a column for each answer; %zu of %zu are "
           "right.\n\n",
           answers->right, answers->count);
    Table *table = table_new("digit|0|1|2|3|4|5|6|7|8|9|all|right");
    for (size_t truth = 0; truth < CLASSES; truth++) {
        size_t all = 0;
        table_cell(table, "%zu", truth);
        for (size_t guess = 0; guess < CLASSES; guess++) {
            size_t cell = answers->confusion[truth][guess];
            all += cell;
            if (cell > 0)
                table_cell(table, "%zu", cell);
            else
                table_cell(table, ".");
        }
        table_cell(table, "%zu", all);
        table_cell(table, "%.1f %%",
                   percent((double)answers->confusion[truth][truth] /
                           (double)(all > 0 ? all : 1)));
    }
    table_print(table);
}

void report_mistakes(const Lesson *lesson)
{
    const Answers *answers = &lesson->answers;
    size_t shown = answers->wrong_count < 10 ? answers->wrong_count : 10;
    table_heading("The worst mistakes");
    printf("Of %zu mistakes, those where the wrong output leads the true "
           "one the most:\n\n",
           answers->wrong_count);
    Table *table =
        table_new("test digit|is a|answer|its output|true output|lead");
    for (size_t i = 0; i < shown; i++) {
        size_t digit = answers->wrong[i];
        const double *a = answers->outputs + digit * CLASSES;
        int label = lesson->sets.test.labels[digit];
        table_cell(table, "%zu", digit);
        table_cell(table, "%d", label);
        table_cell(table, "%d", answers->guess[digit]);
        table_cell(table, "%.4f", a[answers->guess[digit]]);
        table_cell(table, "%.4f", a[label]);
        table_cell(table, "%.4f", answers->lead[digit]);
    }
    table_print(table);
}

// ---- one decision
// -----------------------------------------------------------

enum { STRONGEST = 10 };

// The strongest neurons, a row each.  Returns what the others push.
static double print_strongest(Table *table, const Decision *d,
                              const Layer *output)
{
    double rest = 0;
    const double *winner = matrix_row(output->weights, d->winner);
    const double *second = matrix_row(output->weights, d->second);
    for (size_t i = 0; i < d->hidden; i++) {
        size_t j = d->order[i];
        if (i >= STRONGEST) {
            rest += d->push[j];
            continue;
        }
        table_cell(table, "%zu", j + 1);
        table_cell(table, "%+.4f", d->z[j]);
        table_cell(table, "%.4f", d->a[j]);
        table_cell(table, "%+.4f", winner[j]);
        table_cell(table, "%+.4f", second[j]);
        table_cell(table, "%+.4f", d->push[j]);
    }
    return rest;
}

static void print_part(Table *table, const char *name, double value)
{
    table_cell(table, "%s", name);
    for (int empty = 0; empty < 4; empty++)
        table_cell(table, "%s", "");
    table_cell(table, "%+.4f", value);
}

static void print_pushes(const Lesson *lesson)
{
    const Decision *d = &lesson->decision;
    char headings[80];
    snprintf(headings, sizeof headings,
             "neuron|z|a|vote for %zu|vote for %zu|adds to %zu over %zu",
             d->winner, d->second, d->winner, d->second);
    Table *table = table_new(headings);
    double rest =
        print_strongest(table, d, &lesson->runs[0].net->layers[1]);
    print_part(table, "others", rest);
    print_part(table, "biases", d->bias);
    table_rule(table);
    print_part(table, "sum", d->lead);
    table_print(table);
}

void report_decision(const Lesson *lesson)
{
    const Decision *d = &lesson->decision;
    table_heading("How one digit became an answer");
    printf("Test digit %zu is %s.  The network says %zu, a = %.4f;\nnext "
           "comes %zu, a = %.4f.\n\n",
           d->digit, digits_name((size_t)d->label), d->winner,
           d->outputs[d->winner], d->second, d->outputs[d->second]);
    Table *table = table_new("<|0|1|2|3|4|5|6|7|8|9");
    table_cell(table, "z");
    for (size_t i = 0; i < CLASSES; i++)
        table_cell(table, "%+.1f", d->z_out[i]);
    table_cell(table, "a");
    for (size_t i = 0; i < CLASSES; i++)
        table_cell(table, "%.3f", d->outputs[i]);
    table_print(table);
    puts("\nThe neurons that decided between these two, the strongest "
         "first:\n");
    print_pushes(lesson);
}

// ---- gradients
// ----------------------------------------------------------------

void report_disagree(const Lesson *lesson)
{
    const Disagree *d = &lesson->disagree;
    table_heading("Gradients that disagree");
    printf(
        "The network after %zu updates.  The gradient of one example, of\n"
        "mini-batches, and of %zu examples together.  A cosine of +1 is "
        "the same\ndirection, 0 a right angle:\n\n",
        d->updates, d->whole);
    Table *table = table_new("batch|length|cosine with all|lowest|highest");
    for (size_t s = 0; s < BATCH_SIZES; s++) {
        table_cell(table, "%zu", disagree_sizes[s]);
        table_cell(table, "%.4f", d->length[s]);
        table_cell(table, "%+.3f", d->cosine[s]);
        table_cell(table, "%+.3f", d->low[s]);
        table_cell(table, "%+.3f", d->high[s]);
    }
    table_rule(table);
    table_cell(table, "%zu", d->whole);
    table_cell(table, "%.4f", d->length_all);
    table_cell(table, "%+.3f", 1.0);
    table_cell(table, "%s", "");
    table_cell(table, "%s", "");
    table_print(table);
    printf("\nMeans over %d batches each.  Two single examples: cosine "
           "%+.3f in the mean.\n",
           BATCH_DRAWS, d->pairs);
}
