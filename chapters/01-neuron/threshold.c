// The bias as a threshold: w . x of every 0 and every 1, the threshold that
// tells most of them apart, and the two steps of the program about it.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "neuron.h"
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

double sums_best_threshold(const Sums *sums, double step)
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

double sums_mean(const Sums *sums, int label)
{
    double total = 0;
    for (size_t i = 0; i < sums->count; i++)
        if (sums->label[i] == label)
            total += sums->sum[i];
    size_t count = sums->count_of[label];
    return count > 0 ? total / (double)count : 0;
}

double sums_halfway(const Sums *sums)
{
    return -(sums_mean(sums, 0) + sums_mean(sums, 1)) / 2;
}

Histogram sums_histogram(const Sums *sums, double width)
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

Slide sums_slide(const Sums *sums)
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

void threshold_print(const Lesson *lesson)
{
    table_heading("The same sum for every 0 and every 1");
    printf("w . x of all the 0s and 1s of the test set:\n\n");
    Table *table = table_new("<digits|how many|least|mean|most");
    for (int label = 0; label < 2; label++)
        print_range(table, &lesson->test, label);
    table_print(table);

    printf("\nSorted into bins, from the lowest sum to the highest:\n\n");
    Histogram coarse = sums_histogram(&lesson->test, 5 * lesson->scale);
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

void bias_print(const Lesson *lesson)
{
    table_heading("The bias is a threshold");
    puts("The neuron says \"it is a 1\" when w . x + b > 0, which is when\n"
         "w . x > -b.  So -b is a threshold.  Sliding it over the test "
         "set:\n");
    const Sums *test = &lesson->test;
    Table *table = table_new("bias b|threshold -b|0s called 1|1s missed|"
                             "mistakes|right|<");
    for (int i = 6; i >= -1; i--) {
        double bias = 10 * lesson->scale * i;
        print_mistakes(table, test,
                       &(Choice){"", bias, sums_mistakes(test, -bias)});
    }
    table_rule(table);
    for (int i = 0; i < CHOICES; i++)
        print_mistakes(table, test, &lesson->choices[i]);
    table_print(table);
    Mistakes training = sums_mistakes(&lesson->training, -lesson->bias);
    printf("\nhalf-way: between the means of the 0s and of the 1s of the "
           "training set.\n"
           "%s: on the training set it makes %zu mistakes with %zu 0s "
           "and 1s.\n",
           lesson->choices[CHOSEN].name, training.zeros + training.ones,
           lesson->training.count);
}

// ---- the bias of the chapter -------------------------------------------

static void make_choices(Lesson *lesson, const char *name)
{
    double halfway = sums_halfway(&lesson->training);
    lesson->choices[NO_BIAS] = (Choice){.name = "no bias"};
    lesson->choices[HALFWAY] =
        (Choice){.name = "half-way", .bias = halfway};
    lesson->choices[CHOSEN] = (Choice){.name = name, .bias = lesson->bias};
    for (int i = 0; i < CHOICES; i++)
        lesson->choices[i].mistakes =
            sums_mistakes(&lesson->test, -lesson->choices[i].bias);
}

// bias: NaN asks for the one with the fewest mistakes on the training set.
void bias_choose(Lesson *lesson, const DigitsSets *sets, double bias)
{
    lesson->training = sums_of(&sets->training, lesson->neuron);
    lesson->test = sums_of(&sets->test, lesson->neuron);
    lesson->histogram = sums_histogram(&lesson->test, 2 * lesson->scale);
    lesson->slide = sums_slide(&lesson->test);
    const char *name = isnan(bias) ? "chosen" : "given";
    if (isnan(bias))
        bias = -sums_best_threshold(&lesson->training, lesson->scale / 10);
    lesson->bias = bias;
    lesson->neuron.bias = bias;
    make_choices(lesson, name);
}
