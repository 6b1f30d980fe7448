#include "threshold.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- the sums ----------------------------------------------------------

static void measure(Sums *sums, int label)
{
    sums->least[label] = HUGE_VAL;
    sums->most[label] = -HUGE_VAL;
    for (size_t i = 0; i < sums->count; i++) {
        if (sums->label[i] != label)
            continue;
        sums->least[label] = fmin(sums->least[label], sums->sum[i]);
        sums->most[label] = fmax(sums->most[label], sums->sum[i]);
        sums->mean[label] += sums->sum[i];
        sums->count_of[label]++;
    }
    if (sums->count_of[label] > 0)
        sums->mean[label] /= (double)sums->count_of[label];
}

Sums sums_of(const Digits *digits, Neuron neuron)
{
    Sums sums = {.sum = memory_new(digits->count, sizeof(double)),
                 .label = memory_new(digits->count, sizeof(int))};
    for (size_t i = 0; i < digits->count; i++) {
        if (digits->labels[i] > 1)
            continue;
        double x[DIGITS_PIXELS];
        digits_input(digits, i, x);
        sums.sum[sums.count] = vector_dot(neuron.weights, x, neuron.inputs);
        sums.label[sums.count++] = digits->labels[i];
    }
    measure(&sums, 0);
    measure(&sums, 1);
    return sums;
}

void sums_free(Sums *sums)
{
    free(sums->sum);
    free(sums->label);
    *sums = (Sums){0};
}

Mistakes sums_mistakes(const Sums *sums, double threshold)
{
    Mistakes mistakes = {0, 0, 0};
    for (size_t i = 0; i < sums->count; i++) {
        bool called_one = sums->sum[i] > threshold;
        mistakes.zeros += called_one && sums->label[i] == 0;
        mistakes.ones += !called_one && sums->label[i] == 1;
    }
    mistakes.all = mistakes.zeros + mistakes.ones;
    return mistakes;
}

static void find_range(const Sums *sums, double *low, double *high)
{
    bool any = sums->count > 0;
    *low = any ? fmin(sums->least[0], sums->least[1]) : 0;
    *high = any ? fmax(sums->most[0], sums->most[1]) : 0;
}

// Slides the threshold up from the smallest sum to the largest, step by
// step (each a multiple of step); the first with the fewest mistakes.
static double best_threshold(const Sums *sums, double step)
{
    double low, high, best = 0;
    size_t fewest = SIZE_MAX;
    find_range(sums, &low, &high);
    for (double k = floor(low / step); k <= ceil(high / step); k++) {
        size_t mistakes = sums_mistakes(sums, k * step).all;
        if (mistakes < fewest) {
            fewest = mistakes;
            best = k * step;
        }
    }
    return best;
}

static Histogram histogram_of(const Sums *sums, double width)
{
    double low, high;
    find_range(sums, &low, &high);
    Histogram it = {.low = floor(low / width) * width, .width = width};
    for (size_t i = 0; i < sums->count; i++) {
        double place = floor((sums->sum[i] - it.low) / width);
        size_t bin = (size_t)fmin(fmax(place, 0), BINS_MOST - 1);
        it.count[sums->label[i]][bin]++;
        it.bins = bin >= it.bins ? bin + 1 : it.bins;
    }
    return it;
}

// ---- the bias ----------------------------------------------------------

static void slide_threshold(Threshold *it, double scale)
{
    double low, high;
    find_range(&it->test, &low, &high);
    for (int i = 0; i < STOPS; i++) {
        it->stop[i] = low + (high - low) * i / (STOPS - 1);
        it->mistakes[i] = (double)sums_mistakes(&it->test, it->stop[i]).all;
    }
    for (int i = 0; i < BIASES; i++) {
        double bias = 10 * scale * (6 - i);
        it->slid[i] = (Choice){"", bias, sums_mistakes(&it->test, -bias)};
    }
}

// The half-way bias puts the threshold between the means of the two labels.
static void make_choices(Threshold *it, const char *name)
{
    double halfway = -(it->training.mean[0] + it->training.mean[1]) / 2;
    it->choices[NO_BIAS] = (Choice){.name = "no bias"};
    it->choices[HALFWAY] = (Choice){.name = "half-way", .bias = halfway};
    it->choices[CHOSEN] = (Choice){.name = name, .bias = it->bias};
    for (int i = 0; i < CHOICES; i++)
        it->choices[i].mistakes =
            sums_mistakes(&it->test, -it->choices[i].bias);
    it->in_training = sums_mistakes(&it->training, -it->bias);
}

Threshold threshold_of(Neuron neuron, const DigitsSets *sets, double scale,
                       double bias)
{
    Threshold it = {.bias = bias,
                    .training = sums_of(&sets->training, neuron),
                    .test = sums_of(&sets->test, neuron)};
    it.histogram = histogram_of(&it.test, 2 * scale);
    it.coarse = histogram_of(&it.test, 10 * scale);
    slide_threshold(&it, scale);
    if (isnan(bias))
        it.bias = -best_threshold(&it.training, scale / 10);
    make_choices(&it, isnan(bias) ? "chosen" : "given");
    return it;
}

void threshold_free(Threshold *it)
{
    sums_free(&it->training);
    sums_free(&it->test);
}

// ---- the two steps -----------------------------------------------------

void threshold_print(const Threshold *it)
{
    const Sums *test = &it->test;
    table_heading("The same sum for every 0 and every 1");
    printf("w . x of all the 0s and 1s of the test set:\n\n");
    Table *table = table_new("<digits|how many|least|mean|most");
    for (int label = 0; label < 2; label++)
        table_cell(table, "%ds|%zu|%+.3f|%+.3f|%+.3f", label,
                   test->count_of[label], test->least[label],
                   test->mean[label], test->most[label]);
    table_print(table);

    printf("\nSorted into bins, from the lowest sum to the highest:\n\n");
    const Histogram *h = &it->coarse;
    table = table_new("from|to below|0s|1s");
    for (size_t i = 0; i < h->bins; i++) {
        double from = h->low + h->width * (double)i;
        table_cell(table, "%+.2f|%+.2f|%.0f|%.0f", from, from + h->width,
                   h->count[0][i], h->count[1][i]);
    }
    table_print(table);
}

static void cell_choice(Table *table, const Choice *choice, size_t count)
{
    Mistakes m = choice->mistakes;
    table_cell(table, "%+.2f|%+.2f|%zu|%zu|%zu|%.2f %%|%s", choice->bias,
               choice->bias == 0 ? 0 : -choice->bias, m.zeros, m.ones,
               m.all, 100 - 100 * (double)m.all / (double)count,
               choice->name);
}

void threshold_print_bias(const Threshold *it)
{
    table_heading("The bias is a threshold");
    puts("The neuron says \"it is a 1\" when w . x + b > 0, which is when\n"
         "w . x > -b.  So -b is a threshold.  Sliding it over the test "
         "set:\n");
    Table *table = table_new("bias b|threshold -b|0s called 1|1s missed|"
                             "mistakes|right|<");
    for (int i = 0; i < BIASES; i++)
        cell_choice(table, &it->slid[i], it->test.count);
    table_rule(table);
    for (int i = 0; i < CHOICES; i++)
        cell_choice(table, &it->choices[i], it->test.count);
    table_print(table);
    printf("\nhalf-way: between the means of the 0s and of the 1s of the "
           "training set.\n"
           "%s: on the training set it makes %zu mistakes with %zu 0s "
           "and 1s.\n",
           it->choices[CHOSEN].name, it->in_training.all,
           it->training.count);
}

void threshold_trace(Trace *trace, const Threshold *it)
{
    trace_step(trace, "threshold", "The bias is a threshold",
               "a 1 where w . x > -b");
    trace_number(trace, "b", it->bias);
    trace_vector(trace, "w . x of the test set", it->test.sum,
                 it->test.count);
    trace_vector(trace, "threshold", it->stop, STOPS);
    trace_vector(trace, "mistakes", it->mistakes, STOPS);
}
