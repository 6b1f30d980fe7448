#include "hidden_neurons.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "classes.h"
#include "measure/order.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "ink_shapes.h"
#include "workbook/table.h"

// Every number of a larger set would fill the memory.
enum { LOOKED_AT = 10000 };

// Every number that the network computed, neuron by neuron.
typedef struct {
    size_t count, hidden, classes;
    double *z, *a; // [hidden][count]
    double *z_out; // [count][classes]
    const Digits *digits;
    const Layer *output;
} Record;

static Record record_of(const Network *net, const Digits *digits)
{
    size_t n = digits->count, hidden = net->layers[0].outputs;
    size_t classes = network_outputs(net);
    Record record = {n,
                     hidden,
                     classes,
                     memory_new(n * hidden, sizeof(double)),
                     memory_new(n * hidden, sizeof(double)),
                     memory_new(n * classes, sizeof(double)),
                     digits,
                     &net->layers[1]};
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < n; i++) {
        double x[DIGITS_PIXELS];
        digits_input(digits, i, x);
        forward(net, x, pass);
        for (size_t j = 0; j < hidden; j++) {
            record.z[j * n + i] = pass->z[0][j];
            record.a[j * n + i] = pass->a[0][j];
        }
        vector_copy(record.z_out + i * classes, pass->z[1], classes);
    }
    forward_free(pass);
    return record;
}

static void record_free(Record *record)
{
    free(record->z);
    free(record->a);
    free(record->z_out);
}

// ---- taking a neuron away ---------------------------------------------

// The neuron says its mean whatever it sees: output i then hears
// w[i][j] (mean - a[j]) more than before.  The largest weighted input is
// also the largest output, so the last squashing can be left out.
static void ablate(const Record *r, size_t j, NeuronFacts *facts)
{
    const double *a = r->a + j * r->count;
    double mean = vector_sum(a, r->count) / (double)r->count;
    double count[DIGITS_CLASSES_MOST] = {0}, all = 0;
    double lost[DIGITS_CLASSES_MOST] = {0};
    for (size_t i = 0; i < r->count; i++) {
        const double *z = r->z_out + i * r->classes;
        double without[DIGITS_CLASSES_MOST];
        size_t label = r->digits->labels[i];
        for (size_t k = 0; k < r->classes; k++)
            without[k] = z[k] + facts->outgoing[k] * (mean - a[i]);
        int was = vector_argmax(z, r->classes) == label;
        int is = vector_argmax(without, r->classes) == label;
        count[label]++;
        lost[label] += was - is;
        all += was - is;
    }
    for (size_t k = 0; k < r->classes; k++)
        facts->lost[k] = count[k] > 0 ? lost[k] / count[k] : 0;
    facts->lost_all = all / (double)r->count;
}

// ---- what excites it --------------------------------------------------

// The first nine of all digits in this order, which is freed.
static void take_nine(size_t *order, size_t count, size_t nine[NINE])
{
    for (size_t i = 0; i < NINE && i < count; i++)
        nine[i] = order[i];
    free(order);
}

// ---- all of them ------------------------------------------------------

static NeuronFacts *facts_of(const Network *net, const SeenDigits *seen)
{
    Record record = record_of(net, &seen->digits);
    size_t n = record.count;
    NeuronFacts *at = memory_new(record.hidden, sizeof *at);
    for (size_t j = 0; j < record.hidden; j++) {
        NeuronFacts *facts = &at[j];
        const double *z = record.z + j * n;
        for (size_t i = 0; i < record.classes; i++)
            facts->outgoing[i] = matrix_row(record.output->weights, i)[j];
        ablate(&record, j, facts);
        take_nine(order_descending(z, n), n, facts->top);
        take_nine(order_ascending(z, n), n, facts->bottom);
        holes_and_labels_of(seen, record.a + j * n, facts->trait);
        facts->trait[BAR] =
            ink_shapes_best_bar(matrix_row(net->layers[0].weights, j));
    }
    record_free(&record);
    return at;
}

HiddenNeurons hidden_neurons_of(const Network *net, const Network *first,
                                const Digits *digits)
{
    if (net->depth != 2)
        return (HiddenNeurons){0};
    HiddenNeurons it = {
        .count = net->layers[0].outputs,
        .classes = network_outputs(net),
        .net = net,
        .seen = {.digits = digits_part(digits, 0, LOOKED_AT)},
        .tested = digits->count};
    it.seen.hole = ink_shapes_holes(&it.seen.digits);
    it.at = facts_of(net, &it.seen);
    it.before = facts_of(first, &it.seen);
    return it;
}

void hidden_neurons_free(HiddenNeurons *neurons)
{
    free(neurons->at);
    free(neurons->before);
    free(neurons->seen.hole);
    second_layer_free(&neurons->second);
}

size_t hidden_neurons_dearest(const HiddenNeurons *neurons)
{
    size_t found = 0;
    for (size_t j = 0; j < neurons->count; j++)
        if (neurons->at[j].lost_all > neurons->at[found].lost_all)
            found = j;
    return found;
}

// ---- in print ----------------------------------------------------------

enum { PRINTED_MOST = 30 };

static size_t printed(const HiddenNeurons *neurons)
{
    return neurons->count < PRINTED_MOST ? neurons->count : PRINTED_MOST;
}

// "7 7 9 7": the labels of nine digits.
static void nine_cell(Table *table, const size_t *nine,
                      const Digits *digits)
{
    Phrase text = {""};
    for (size_t i = 0; i < NINE; i++)
        text = phrase("%s%s%d", text.text, i > 0 ? " " : "",
                      digits->labels[nine[i]]);
    table_cell(table, "%s", text.text);
}

// In how many neurons all nine digits have one label.
static size_t pure(const NeuronFacts *at, const HiddenNeurons *neurons)
{
    const unsigned char *labels = neurons->seen.digits.labels;
    size_t count = 0;
    for (size_t j = 0; j < neurons->count; j++) {
        const size_t *top = at[j].top;
        size_t same = 0;
        while (same < NINE && labels[top[same]] == labels[top[0]])
            same++;
        count += same == NINE;
    }
    return count;
}

static void print_nines(const HiddenNeurons *neurons)
{
    Table *table = table_new("neuron|top nine|bottom nine|votes for|"
                             "votes against");
    for (size_t j = 0; j < printed(neurons); j++) {
        const NeuronFacts *facts = &neurons->at[j];
        double against[DIGITS_CLASSES_MOST];
        for (size_t i = 0; i < neurons->classes; i++)
            against[i] = -facts->outgoing[i];
        size_t most = vector_argmax(facts->outgoing, neurons->classes);
        size_t least = vector_argmax(against, neurons->classes);
        table_cell(table, "%zu", j + 1);
        nine_cell(table, facts->top, &neurons->seen.digits);
        nine_cell(table, facts->bottom, &neurons->seen.digits);
        table_cell(table, "%zu  %+.2f|%zu  %+.2f", most,
                   facts->outgoing[most], least, facts->outgoing[least]);
    }
    table_print(table);
}

// The places of the neurons, the dearest first.  The caller frees them.
static size_t *by_loss(const HiddenNeurons *neurons)
{
    double *lost = memory_new(neurons->count, sizeof *lost);
    for (size_t j = 0; j < neurons->count; j++)
        lost[j] = neurons->at[j].lost_all;
    size_t *order = order_descending(lost, neurons->count);
    free(lost);
    return order;
}

// Of more classes than have room side by side, the one that loses most.
static void print_worst_lost(const HiddenNeurons *neurons,
                             const size_t *order)
{
    Table *table = table_new("neuron|class|lost|all");
    for (size_t j = 0; j < printed(neurons); j++) {
        const NeuronFacts *facts = &neurons->at[order[j]];
        size_t most = vector_argmax(facts->lost, neurons->classes);
        table_cell(table, "%zu", order[j] + 1);
        if (facts->lost[most] > 0)
            table_cell(table, "%zu", most);
        else
            table_cell(table, "%s", "");
        table_cell(table, "%.1f|%.2f", 100 * facts->lost[most],
                   100 * facts->lost_all);
    }
    table_print(table);
}

static void print_lost(const HiddenNeurons *neurons, const size_t *order)
{
    Table *table = table_new("neuron|0|1|2|3|4|5|6|7|8|9|all");
    for (size_t j = 0; j < printed(neurons); j++) {
        const NeuronFacts *facts = &neurons->at[order[j]];
        table_cell(table, "%zu", order[j] + 1);
        for (size_t k = 0; k < DIGITS_CLASSES; k++)
            table_cell(table, "%.1f", 100 * facts->lost[k]);
        table_cell(table, "%.2f", 100 * facts->lost_all);
    }
    table_print(table);
}

static void print_what_is_lost(const HiddenNeurons *neurons)
{
    bool many = classes_are_many(neurons->classes);
    size_t *order = by_loss(neurons);
    table_heading("What is lost without a neuron");
    printf("Its activation is held at its mean.  Points of accuracy lost, "
           "%s;\na negative number is a gain.  The dearest neurons "
           "first:\n\n",
           many ? "of the class that\nloses most and of all"
                : "digit by digit");
    if (many)
        print_worst_lost(neurons, order);
    else
        print_lost(neurons, order);
    free(order);
}

void hidden_neurons_print(const HiddenNeurons *neurons)
{
    if (neurons->count == 0)
        return;
    table_heading("What excites each hidden neuron");
    puts("The test digits with the nine largest and the nine smallest "
         "weighted\ninputs z, and the outputs that it raises and lowers "
         "the most:\n");
    if (neurons->seen.digits.count < neurons->tested)
        printf("(Here and below, of %zu test digits the first %zu.)\n\n",
               neurons->tested, neurons->seen.digits.count);
    print_nines(neurons);
    printf("\nThe top nine are of one label in %zu of %zu neurons, before "
           "training in %zu.\n",
           pure(neurons->at, neurons), neurons->count,
           pure(neurons->before, neurons));
    classes_print_not_drawn(neurons->classes);
    print_what_is_lost(neurons);
}

// One vector with a neuron's number in its name.
static void trace_fact(Trace *trace, const char *what, size_t j,
                       const double *values, size_t count)
{
    trace_vector(trace, PHRASE("%s %zu", what, j + 1), values, count);
}

void hidden_neurons_trace(Trace *trace, const HiddenNeurons *neurons)
{
    if (neurons->count == 0)
        return;
    const Layer *layer = &neurons->net->layers[0];
    trace_step(trace, "neurons", "What the hidden neurons do", "");
    trace_matrix(trace, "W", layer->weights.at, layer->outputs,
                 DIGITS_PIXELS);
    for (size_t j = 0; j < neurons->count; j++) {
        const NeuronFacts *facts = &neurons->at[j];
        trace_fact(trace, "outgoing", j, facts->outgoing, neurons->classes);
        trace_fact(trace, "lost", j, facts->lost, neurons->classes);
        trace_fact(trace, "hole, within, label, bar", j, facts->trait,
                   TRAITS);
    }
    second_layer_trace(trace, &neurons->second);
}
