// no_network: the commonest digit, and the one of the nearest darkness.
#include "no_network.h"

#include <math.h>
#include <stdio.h>

#include "nn/vector.h"
#include "workbook/table.h"

// The darkness of a digit: the mean of its pixels, 0 to 1.
static double darkness(const Digits *digits, size_t i)
{
    double x[DIGITS_PIXELS];
    digits_input(digits, i, x);
    return vector_sum(x, DIGITS_PIXELS) / DIGITS_PIXELS;
}

// mean[k]: the mean darkness of the first n digits that are a k, and
// found[k]: how many there are.
static void mean_darkness(const Digits *digits, size_t n,
                          double mean[DIGITS_CLASSES],
                          double found[DIGITS_CLASSES])
{
    for (size_t i = 0; i < n; i++) {
        mean[digits->labels[i]] += darkness(digits, i);
        found[digits->labels[i]]++;
    }
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        mean[k] = found[k] > 0 ? mean[k] / found[k] : HUGE_VAL;
}

static size_t nearest(const double mean[DIGITS_CLASSES], double value)
{
    size_t best = 0;
    for (size_t k = 1; k < DIGITS_CLASSES; k++)
        if (fabs(mean[k] - value) < fabs(mean[best] - value))
            best = k;
    return best;
}

NoNetwork no_network_of(const DigitsSets *sets)
{
    const Digits *training = &sets->training, *test = &sets->test;
    // Nielsen kept the last 10,000 of the 60,000 for other purposes.
    size_t known = training->count < 50000 ? training->count : 50000;
    size_t named = 0, judged = 0;
    double found[DIGITS_CLASSES] = {0}, n = (double)test->count;
    NoNetwork it = {.commonest = 0};
    mean_darkness(training, known, it.darkness, found);
    size_t commonest = vector_argmax(found, DIGITS_CLASSES);
    for (size_t i = 0; i < test->count; i++) {
        size_t label = test->labels[i];
        named += commonest == label;
        judged += nearest(it.darkness, darkness(test, i)) == label;
    }
    it.commonest = (double)named / n;
    it.nearest = (double)judged / n;
    return it;
}

void no_network_print(const NoNetwork *it)
{
    table_heading("Rules that need no network");
    printf("The mean darkness of each digit, 0 white to 1 black:\n\n");
    Table *table = table_new("digit|mean darkness");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%zu|%.4f", k, it->darkness[k]);
    table_print(table);
    putchar('\n');
    table = table_new("<rule|accuracy on the test digits");
    table_cell(table,
               "guess blindly|%.2f %%|always the commonest digit|%.2f %%|"
               "the digit of the nearest mean darkness|%.2f %%",
               100.0 / DIGITS_CLASSES, 100 * it->commonest,
               100 * it->nearest);
    table_print(table);
}

void no_network_trace(Trace *trace, const NoNetwork *it,
                      const RandomGuess *random)
{
    double accuracy[NETWORKS_MOST];
    for (size_t i = 0; i < random->count; i++)
        accuracy[i] = random->network[i].accuracy;
    trace_step(trace, "guess", "Accuracy without learning",
               "right answers / test digits");
    trace_vector(trace, "random networks", accuracy, random->count);
    trace_vector(trace, "mean darkness", it->darkness, DIGITS_CLASSES);
    trace_number(trace, "commonest digit", it->commonest);
    trace_number(trace, "nearest darkness", it->nearest);
}
