// Report: what the hidden neurons turned out to detect; and the trace.
#include <math.h>

#include "nn/vector.h"
#include "report.h"
#include "workbook/table.h"

enum { PRINTED_MOST = 30 };

static size_t printed(const Neurons *neurons)
{
    return neurons->count < PRINTED_MOST ? neurons->count : PRINTED_MOST;
}

// "7 7 9 7": the labels of nine digits.
static void nine_cell(Table *table, const size_t *nine,
                      const Digits *digits)
{
    char text[2 * NINE];
    for (size_t i = 0; i < NINE; i++) {
        text[2 * i] = (char)('0' + digits->labels[nine[i]]);
        text[2 * i + 1] = i + 1 < NINE ? ' ' : '\0';
    }
    table_cell(table, "%s", text);
}

// In how many neurons all nine digits have one label.
static size_t pure(const Neurons *neurons, const Digits *digits)
{
    size_t count = 0;
    for (size_t j = 0; j < neurons->count; j++) {
        const size_t *top = neurons->at[j].top;
        size_t same = 0;
        while (same < NINE &&
               digits->labels[top[same]] == digits->labels[top[0]])
            same++;
        count += same == NINE;
    }
    return count;
}

static void print_nines(const Lesson *lesson)
{
    const Neurons *neurons = &lesson->neurons;
    const Digits *digits = &lesson->sets.test;
    Table *table = table_new("neuron|top nine|bottom nine|votes for|"
                             "votes against");
    for (size_t j = 0; j < printed(neurons); j++) {
        const NeuronFacts *facts = &neurons->at[j];
        double against[CLASSES];
        for (size_t i = 0; i < CLASSES; i++)
            against[i] = -facts->votes[i];
        size_t most = vector_argmax(facts->votes, CLASSES);
        size_t least = vector_argmax(against, CLASSES);
        table_cell(table, "%zu", j + 1);
        nine_cell(table, facts->top, digits);
        nine_cell(table, facts->bottom, digits);
        table_cell(table, "%zu  %+.2f", most, facts->votes[most]);
        table_cell(table, "%zu  %+.2f", least, facts->votes[least]);
    }
    table_print(table);
}

static void print_lost(const Neurons *neurons)
{
    Table *table = table_new("neuron|0|1|2|3|4|5|6|7|8|9|all");
    for (size_t j = 0; j < printed(neurons); j++) {
        const NeuronFacts *facts = &neurons->at[j];
        table_cell(table, "%zu", j + 1);
        for (size_t k = 0; k < CLASSES; k++)
            table_cell(table, "%.1f", 100 * facts->lost[k]);
        table_cell(table, "%.2f", 100 * facts->lost_all);
    }
    table_print(table);
}

void report_neurons(const Lesson *lesson)
{
    table_heading("What excites each hidden neuron");
    puts("The test digits with the nine largest and the nine smallest "
         "weighted\ninputs z, and the outputs that it raises and lowers "
         "the most:\n");
    print_nines(lesson);
    printf("\nThe top nine are of one label in %zu of %zu neurons, before "
           "training in %zu.\n",
           pure(&lesson->neurons, &lesson->sets.test),
           lesson->neurons.count,
           pure(&lesson->untrained, &lesson->sets.test));
    table_heading("What is lost without a neuron");
    puts("Its activation is held at its mean.  Points of accuracy lost, "
         "digit by digit;\na negative number is a gain:\n");
    print_lost(&lesson->neurons);
}

// ---- loops and strokes
// --------------------------------------------------------

static void print_holes(const Digits *digits, const bool *hole)
{
    double with[CLASSES] = {0}, count[CLASSES] = {0};
    for (size_t i = 0; i < digits->count; i++) {
        with[digits->labels[i]] += hole[i];
        count[digits->labels[i]]++;
    }
    Table *table = table_new("<digit|0|1|2|3|4|5|6|7|8|9");
    table_cell(table, "with a hole");
    for (size_t k = 0; k < CLASSES; k++)
        table_cell(table, "%.0f %%",
                   count[k] > 0 ? 100 * with[k] / count[k] : 0.0);
    table_print(table);
}

// The mean of one fact over the neurons, and its largest absolute value.
typedef struct {
    double mean, most;
    size_t neuron;
} Summary;

static Summary summary_of(const Neurons *neurons, size_t offset)
{
    Summary summary = {0};
    for (size_t j = 0; j < neurons->count; j++) {
        const char *facts = (const char *)&neurons->at[j];
        double value =
            fabs(*(const double *)(const void *)(facts + offset));
        summary.mean += value / (double)neurons->count;
        if (value > summary.most) {
            summary.most = value;
            summary.neuron = j;
        }
    }
    return summary;
}

static void print_summary(Table *table, const char *name, size_t offset,
                          const Lesson *lesson)
{
    Summary after = summary_of(&lesson->neurons, offset);
    Summary before = summary_of(&lesson->untrained, offset);
    table_cell(table, "%s", name);
    table_cell(table, "%.3f", before.mean);
    table_cell(table, "%.3f", before.most);
    table_cell(table, "%.3f", after.mean);
    table_cell(table, "%.3f", after.most);
    table_cell(table, "%zu", after.neuron + 1);
}

void report_shapes(const Lesson *lesson, const bool *hole)
{
    table_heading("Do they detect loops and strokes?");
    puts("A loop: the ink encloses paper.  How many of the test digits "
         "have one:\n");
    print_holes(&lesson->sets.test, hole);
    puts("\nEach neuron's activation against that, against the label, and "
         "its weights\nagainst all straight bars, before training and "
         "after:\n");
    Table *table = table_new("<|before: mean|most|after: mean|most|neuron");
    print_summary(table, "correlation with a hole",
                  offsetof(NeuronFacts, hole), lesson);
    print_summary(table, "the same within one label",
                  offsetof(NeuronFacts, hole_within), lesson);
    print_summary(table, "explained by the label",
                  offsetof(NeuronFacts, by_label), lesson);
    print_summary(table, "of its weights, by a bar",
                  offsetof(NeuronFacts, bar), lesson);
    table_print(table);
    size_t negative = 0;
    for (size_t j = 0; j < lesson->neurons.count; j++)
        negative += lesson->neurons.at[j].bar < 0;
    printf("\nIn %zu of %zu neurons the best bar is negative: ink "
           "there holds\nthe neuron down.\n",
           negative, lesson->neurons.count);
}

// ---- the trace
// ------------------------------------------------------------------

static void trace_run(Trace *trace, const Run *run, size_t index)
{
    char id[32];
    snprintf(id, sizeof id, "history-%zu", index + 1);
    trace_step(trace, id, "The history of one network", "");
    trace_number(trace, "seed", (double)run->seed);
    for (size_t i = 0; i < run->count; i++) {
        const Epoch *e = &run->epochs[i];
        const double row[] = {(double)e->epoch,     e->training.cost,
                              e->training.accuracy, e->test.cost,
                              e->test.accuracy,     e->update};
        char name[32];
        snprintf(name, sizeof name, "epoch %zu", e->epoch);
        trace_vector(trace, name, row, COUNT_OF(row));
    }
}

static void trace_decision(Trace *trace, const Decision *d)
{
    trace_step(trace, "decision", "How one digit became an answer",
               "push[j] = (w[winner][j] - w[second][j]) a[j]");
    trace_number(trace, "digit", (double)d->digit);
    trace_number(trace, "label", d->label);
    trace_number(trace, "winner", (double)d->winner);
    trace_number(trace, "second", (double)d->second);
    trace_matrix(trace, "x", d->x, SIDE, SIDE);
    trace_vector(trace, "z", d->z, d->hidden);
    trace_vector(trace, "a", d->a, d->hidden);
    trace_vector(trace, "push", d->push, d->hidden);
    trace_vector(trace, "outputs", d->outputs, CLASSES);
}

static void trace_neurons(Trace *trace, const Lesson *lesson)
{
    const Layer *layer = &lesson->runs[0].net->layers[0];
    trace_step(trace, "neurons", "What the hidden neurons do", "");
    trace_matrix(trace, "W", layer->weights.at, layer->outputs, PIXELS);
    for (size_t j = 0; j < lesson->neurons.count; j++) {
        const NeuronFacts *facts = &lesson->neurons.at[j];
        char name[48];
        snprintf(name, sizeof name, "votes %zu", j + 1);
        trace_vector(trace, name, facts->votes, CLASSES);
        snprintf(name, sizeof name, "lost %zu", j + 1);
        trace_vector(trace, name, facts->lost, CLASSES);
        const double shape[] = {facts->hole, facts->hole_within,
                                facts->by_label, facts->bar};
        snprintf(name, sizeof name, "hole, within, label, bar %zu", j + 1);
        trace_vector(trace, name, shape, COUNT_OF(shape));
    }
}

void report_trace(Trace *trace, const Lesson *lesson)
{
    for (size_t r = 0; r < lesson->settings.networks; r++)
        trace_run(trace, &lesson->runs[r], r);
    const Disagree *d = &lesson->disagree;
    trace_step(trace, "disagree", "Gradients that disagree", "");
    trace_vector(trace, "length", d->length, BATCH_SIZES);
    trace_vector(trace, "cosine", d->cosine, BATCH_SIZES);
    for (size_t s = 0; s < BATCH_SIZES; s++) {
        char name[32];
        snprintf(name, sizeof name, "mean of %zu", disagree_sizes[s]);
        trace_matrix(trace, name, d->mean[s], SIDE, SIDE);
    }
    if (lesson->reading.path != NULL)
        reading_trace(trace, &lesson->reading);
    if (lesson->neurons.count == 0)
        return;
    trace_decision(trace, &lesson->decision);
    trace_neurons(trace, lesson);
}
