// Neurons: what the hidden neurons turned out to do, measured by taking
// them away, by what excites them, and by loops and strokes.
#include <stdlib.h>

#include "base/memory.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "trainer.h"

// Every number that the network computed, neuron by neuron.
typedef struct {
    size_t count, hidden;
    double *z, *a; // [hidden][count]
    double *z_out; // [count][10]
    const Digits *digits;
    const Layer *output;
} Record;

static Record record_of(const Network *net, const Digits *digits)
{
    size_t n = digits->count, hidden = net->layers[0].outputs;
    Record record = {n,
                     hidden,
                     memory_new(n * hidden, sizeof(double)),
                     memory_new(n * hidden, sizeof(double)),
                     memory_new(n * CLASSES, sizeof(double)),
                     digits,
                     &net->layers[1]};
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < n; i++) {
        double x[PIXELS];
        digits_input(digits, i, x);
        forward(net, x, pass);
        for (size_t j = 0; j < hidden; j++) {
            record.z[j * n + i] = pass->z[0][j];
            record.a[j * n + i] = pass->a[0][j];
        }
        vector_copy(record.z_out + i * CLASSES, pass->z[1], CLASSES);
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

// ---- taking a neuron away
// ---------------------------------------------------

// The neuron says its mean whatever it sees: output i then hears
// w[i][j] (mean - a[j]) more than before.  The largest weighted input is
// also the largest output, so the last squashing can be left out.
static void ablate(const Record *r, size_t j, NeuronFacts *facts)
{
    const double *a = r->a + j * r->count;
    double mean = vector_sum(a, r->count) / (double)r->count;
    double count[CLASSES] = {0}, lost[CLASSES] = {0}, all = 0;
    for (size_t i = 0; i < r->count; i++) {
        const double *z = r->z_out + i * CLASSES;
        double without[CLASSES];
        size_t label = r->digits->labels[i];
        for (size_t k = 0; k < CLASSES; k++)
            without[k] = z[k] + facts->votes[k] * (mean - a[i]);
        int was = vector_argmax(z, CLASSES) == label;
        int is = vector_argmax(without, CLASSES) == label;
        count[label]++;
        lost[label] += was - is;
        all += was - is;
    }
    for (size_t k = 0; k < CLASSES; k++)
        facts->lost[k] = count[k] > 0 ? lost[k] / count[k] : 0;
    facts->lost_all = all / (double)r->count;
}

// ---- what excites it
// ---------------------------------------------------------

// The nine digits with the largest sign * z, the largest first.
static void find_nine(const double *z, size_t count, double sign,
                      size_t nine[NINE])
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        size_t place = found < NINE ? found : NINE;
        while (place > 0 && sign * z[i] > sign * z[nine[place - 1]]) {
            if (place < NINE)
                nine[place] = nine[place - 1];
            place--;
        }
        if (place < NINE)
            nine[place] = i;
        found += found < NINE;
    }
}

// ---- labels and holes
// ---------------------------------------------------------

// Takes the mean of each label out of the values: [count].
static void take_out_labels(const Digits *digits, double *values)
{
    double sum[CLASSES] = {0}, count[CLASSES] = {0};
    for (size_t i = 0; i < digits->count; i++) {
        sum[digits->labels[i]] += values[i];
        count[digits->labels[i]]++;
    }
    for (size_t i = 0; i < digits->count; i++)
        values[i] -= sum[digits->labels[i]] / count[digits->labels[i]];
}

static double variation(const double *values, size_t n)
{
    double mean = vector_sum(values, n) / (double)n, sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (values[i] - mean) * (values[i] - mean);
    return sum;
}

static void compare_with_holes(const Record *r, size_t j, const bool *hole,
                               NeuronFacts *facts)
{
    size_t n = r->count;
    double *a = memory_new(n, sizeof *a), *h = memory_new(n, sizeof *h);
    vector_copy(a, r->a + j * n, n);
    for (size_t i = 0; i < n; i++)
        h[i] = hole[i];
    facts->hole = shapes_correlation(a, h, n);
    double all = variation(a, n);
    take_out_labels(r->digits, a);
    take_out_labels(r->digits, h);
    facts->hole_within = shapes_correlation(a, h, n);
    facts->by_label = all > 0 ? 1 - variation(a, n) / all : 0;
    free(a);
    free(h);
}

// ---- all of them
// ---------------------------------------------------------------

Neurons neurons_of(const Network *net, const Digits *digits,
                   const bool *hole)
{
    Record record = record_of(net, digits);
    Neurons neurons = {record.hidden,
                       memory_new(record.hidden, sizeof *neurons.at)};
    for (size_t j = 0; j < neurons.count; j++) {
        NeuronFacts *facts = &neurons.at[j];
        const double *z = record.z + j * record.count;
        for (size_t i = 0; i < CLASSES; i++)
            facts->votes[i] = matrix_row(record.output->weights, i)[j];
        ablate(&record, j, facts);
        find_nine(z, record.count, +1, facts->top);
        find_nine(z, record.count, -1, facts->bottom);
        compare_with_holes(&record, j, hole, facts);
        facts->bar = shapes_best_bar(matrix_row(net->layers[0].weights, j));
    }
    record_free(&record);
    return neurons;
}

void neurons_free(Neurons *neurons)
{
    free(neurons->at);
}

size_t neurons_dearest(const Neurons *neurons)
{
    size_t found = 0;
    for (size_t j = 0; j < neurons->count; j++)
        if (neurons->at[j].lost_all > neurons->at[found].lost_all)
            found = j;
    return found;
}
