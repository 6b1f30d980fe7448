// threshold: the bias as a threshold: w . x of every 0 and every 1, the
// threshold that tells most of them apart, and the two steps of the program
// about it.
#include "threshold.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"
#include "workbook/table.h"

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
        sums.count_of[digits->labels[i]]++;
    }
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
    Mistakes mistakes = {0, 0};
    for (size_t i = 0; i < sums->count; i++) {
        bool called_one = sums->sum[i] > threshold;
        mistakes.zeros += called_one && sums->label[i] == 0;
        mistakes.ones += !called_one && sums->label[i] == 1;
    }
    return mistakes;
}

static void find_range(const Sums *sums, double *low, double *high)
{
    *low = *high = sums->count > 0 ? sums->sum[0] : 0;
    for (size_t i = 1; i < sums->count; i++) {
        *low = fmin(*low, sums->sum[i]);
        *high = fmax(*high, sums->sum[i]);
    }
}

// Slides the threshold up from the smallest sum to the largest, step by
// step (each a multiple of step); the first with the fewest mistakes.
static double sums_best_threshold(const Sums *sums, double step)
{
    double low, high;
    find_range(sums, &low, &high);
    double best = 0;
    size_t fewest = SIZE_MAX;
    for (double k = floor(low / step); k <= ceil(high / step); k++) {
        Mistakes mistakes = sums_mistakes(sums, k * step);
        if (mistakes.zeros + mistakes.ones < fewest) {
            fewest = mistakes.zeros + mistakes.ones;
            best = k * step;
        }
    }
    return best;
}

// The mean of the sums of this label, 0 or 1; 0 when there are none.
static double sums_mean(const Sums *sums, int label)
{
    double total = 0;
    for (size_t i = 0; i < sums->count; i++)
        if (sums->label[i] == label)
            total += sums->sum[i];
    size_t count = sums->count_of[label];
    return count > 0 ? total / (double)count : 0;
}

// The bias that puts the threshold half-way between the two means.
static double sums_halfway(const Sums *sums)
{
    return -(sums_mean(sums, 0) + sums_mean(sums, 1)) / 2;
}

static Histogram sums_histogram(const Sums *sums, double width)
{
    double low, high;
    find_range(sums, &low, &high);
    Histogram histogram = {.low = floor(low / width) * width,
                           .width = width};
    for (size_t i = 0; i < sums->count; i++) {
        double place = floor((sums->sum[i] - histogram.low) / width);
        size_t bin = (size_t)fmin(fmax(place, 0), BINS_MOST - 1);
        histogram.count[sums->label[i]][bin]++;
        if (bin >= histogram.bins)
            histogram.bins = bin + 1;
    }
    return histogram;
}

static Slide sums_slide(const Sums *sums)
{
    Slide slide;
    double low, high;
    find_range(sums, &low, &high);
    for (int i = 0; i < STOPS; i++) {
        slide.threshold[i] = low + (high - low) * i / (STOPS - 1);
        Mistakes mistakes = sums_mistakes(sums, slide.threshold[i]);
        slide.mistakes[i] = (double)(mistakes.zeros + mistakes.ones);
    }
    return slide;
}

// ---- the bias of the chapter -------------------------------------------

static void make_choices(Threshold *it, const char *name)
{
    it->choices[NO_BIAS] = (Choice){.name = "no bias"};
    it->choices[HALFWAY] =
        (Choice){.name = "half-way", .bias = sums_halfway(&it->training)};
    it->choices[CHOSEN] = (Choice){.name = name, .bias = it->bias};
    for (int i = 0; i < CHOICES; i++)
        it->choices[i].mistakes =
            sums_mistakes(&it->test, -it->choices[i].bias);
}

Threshold threshold_of(Neuron neuron, const DigitsSets *sets, double scale,
                       double bias)
{
    Threshold it = {.scale = scale, .bias = bias};
    it.training = sums_of(&sets->training, neuron);
    it.test = sums_of(&sets->test, neuron);
    it.histogram = sums_histogram(&it.test, 2 * scale);
    it.slide = sums_slide(&it.test);
    if (isnan(bias))
        it.bias = -sums_best_threshold(&it.training, scale / 10);
    make_choices(&it, isnan(bias) ? "chosen" : "given");
    return it;
}

void threshold_free(Threshold *it)
{
    sums_free(&it->training);
    sums_free(&it->test);
}

// ---- the two steps -----------------------------------------------------

static void print_range(Table *table, const Sums *sums, int label)
{
    double least = HUGE_VAL, most = -HUGE_VAL;
    for (size_t i = 0; i < sums->count; i++) {
        if (sums->label[i] == label) {
            least = fmin(least, sums->sum[i]);
            most = fmax(most, sums->sum[i]);
        }
    }
    table_cell(table, "%ds|%zu|%+.3f|%+.3f|%+.3f", label,
               sums->count_of[label], least, sums_mean(sums, label), most);
}

void threshold_print(const Threshold *it)
{
    table_heading("The same sum for every 0 and every 1");
    printf("w . x of all the 0s and 1s of the test set:\n\n");
    Table *table = table_new("<digits|how many|least|mean|most");
    for (int label = 0; label < 2; label++)
        print_range(table, &it->test, label);
    table_print(table);

    printf("\nSorted into bins, from the lowest sum to the highest:\n\n");
    Histogram coarse = sums_histogram(&it->test, 5 * it->scale);
    table = table_new("from|to below|0s|1s");
    for (size_t i = 0; i < coarse.bins; i++) {
        double from = coarse.low + coarse.width * (double)i;
        table_cell(table, "%+.2f|%+.2f|%.0f|%.0f", from,
                   from + coarse.width, coarse.count[0][i],
                   coarse.count[1][i]);
    }
    table_print(table);
}

static void print_mistakes(Table *table, const Sums *sums,
                           const Choice *choice)
{
    size_t all = choice->mistakes.zeros + choice->mistakes.ones;
    table_cell(table, "%+.2f|%+.2f|%zu|%zu|%zu|%.2f %%|%s", choice->bias,
               choice->bias == 0 ? 0 : -choice->bias,
               choice->mistakes.zeros, choice->mistakes.ones, all,
               100 - 100 * (double)all / (double)sums->count, choice->name);
}

void threshold_print_bias(const Threshold *it)
{
    table_heading("The bias is a threshold");
    puts("The neuron says \"it is a 1\" when w . x + b > 0, which is when\n"
         "w . x > -b.  So -b is a threshold.  Sliding it over the test "
         "set:\n");
    const Sums *test = &it->test;
    Table *table = table_new("bias b|threshold -b|0s called 1|1s missed|"
                             "mistakes|right|<");
    for (int i = 6; i >= -1; i--) {
        double bias = 10 * it->scale * i;
        print_mistakes(table, test,
                       &(Choice){"", bias, sums_mistakes(test, -bias)});
    }
    table_rule(table);
    for (int i = 0; i < CHOICES; i++)
        print_mistakes(table, test, &it->choices[i]);
    table_print(table);
    Mistakes training = sums_mistakes(&it->training, -it->bias);
    printf("\nhalf-way: between the means of the 0s and of the 1s of the "
           "training set.\n"
           "%s: on the training set it makes %zu mistakes with %zu 0s "
           "and 1s.\n",
           it->choices[CHOSEN].name, training.zeros + training.ones,
           it->training.count);
}

void threshold_trace(Trace *trace, const Threshold *it)
{
    trace_step(trace, "threshold", "The bias is a threshold",
               "a 1 where w . x > -b");
    trace_number(trace, "b", it->bias);
    trace_vector(trace, "w . x of the test set", it->test.sum,
                 it->test.count);
    trace_vector(trace, "threshold", it->slide.threshold, STOPS);
    trace_vector(trace, "mistakes", it->slide.mistakes, STOPS);
}
