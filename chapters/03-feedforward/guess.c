// guess: how well one does without having learned anything.  See guess.h.
#include "guess.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw/number.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- random weights ----------------------------------------------------

double guess_ask(const Network *net, const Digits *digits,
                 double given[DIGITS_CLASSES])
{
    Predictions all = predictions_of(net, digits);
    double accuracy = predictions_accuracy(&all);
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        given[k] = (double)all.given[k] * (1 / (double)digits->count);
    predictions_free(&all);
    return accuracy;
}

static void measure_random(Untrained *result, const Network *like,
                           Initialisation start, const Digits *test,
                           uint64_t seed)
{
    Network *net = network_like(like);
    for (size_t i = 0; i < result->count; i++) {
        double *given = result->given[i];
        Random random = random_start(seed + i);
        network_initialise(net, start, &random);
        result->accuracy[i] = guess_ask(net, test, given);
        result->favourite[i] = vector_argmax(given, DIGITS_CLASSES);
        result->share[i] = given[result->favourite[i]];
    }
    double n = (double)result->count;
    result->mean = vector_sum(result->accuracy, result->count) / n;
    result->mean_share = vector_sum(result->share, result->count) / n;
    network_free(net);
}

static void print_random(const Untrained *result, uint64_t seed)
{
    table_heading("Random weights guess");
    printf("Each network answers all test digits.\n\n");
    Table *table = table_new("seed|accuracy|commonest answer|given for");
    for (size_t i = 0; i < result->count; i++) {
        table_cell(table, "%llu|%s|%zu|%s", (unsigned long long)(seed + i),
                   number_percent(result->accuracy[i], 2).text,
                   result->favourite[i],
                   number_percent(result->share[i], 1).text);
    }
    table_rule(table);
    table_cell(table, "mean|%s||%s", number_percent(result->mean, 2).text,
               number_percent(result->mean_share, 1).text);
    table_print(table);
}

// Between which numbers each output moves, over all digits.
static void find_ranges(const Network *net, const Digits *digits,
                        double least[DIGITS_CLASSES],
                        double most[DIGITS_CLASSES])
{
    Predictions all = predictions_of(net, digits);
    vector_fill(least, 1, DIGITS_CLASSES);
    vector_fill(most, 0, DIGITS_CLASSES);
    for (size_t i = 0; i < digits->count; i++) {
        for (size_t k = 0; k < DIGITS_CLASSES; k++) {
            least[k] = fmin(least[k], all.a[i][k]);
            most[k] = fmax(most[k], all.a[i][k]);
        }
    }
    predictions_free(&all);
}

static void print_ranges(Workbook *book, const Network *net,
                         const Digits *digits)
{
    double least[DIGITS_CLASSES], most[DIGITS_CLASSES];
    find_ranges(net, digits, least, most);
    printf("\nThe outputs of the first network, over all test digits:\n\n");
    Table *table = table_new("output|least|most");
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        table_cell(table, "%zu|%s|%s", k, number_fixed(least[k], 4).text,
                   number_fixed(most[k], 4).text);
    }
    table_print(table);
    trace_step(book->trace, "ranges", "The outputs of a random network",
               "least and most over the test set");
    trace_vector(book->trace, "least", least, DIGITS_CLASSES);
    trace_vector(book->trace, "most", most, DIGITS_CLASSES);
}

// ---- rules without a network -------------------------------------------

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
    vector_fill(mean, 0, DIGITS_CLASSES);
    vector_fill(found, 0, DIGITS_CLASSES);
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

static void measure_rules(Untrained *result, const DigitsSets *sets,
                          double mean[DIGITS_CLASSES])
{
    // Nielsen kept the last 10,000 of the 60,000 for other purposes.
    size_t known =
        sets->training.count < 50000 ? sets->training.count : 50000;
    double found[DIGITS_CLASSES];
    mean_darkness(&sets->training, known, mean, found);
    size_t commonest = vector_argmax(found, DIGITS_CLASSES);
    double n = (double)sets->test.count;
    size_t named = 0, judged = 0;
    for (size_t i = 0; i < sets->test.count; i++) {
        size_t label = sets->test.labels[i];
        named += commonest == label;
        judged += nearest(mean, darkness(&sets->test, i)) == label;
    }
    result->commonest = (double)named / n;
    result->darkness = (double)judged / n;
}

static void print_rules(const Untrained *result,
                        const double mean[DIGITS_CLASSES])
{
    table_heading("Rules that need no network");
    printf("The mean darkness of each digit, 0 white to 1 black:\n\n");
    Table *table = table_new("digit|mean darkness");
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        table_cell(table, "%zu|%s", k, number_fixed(mean[k], 4).text);
    }
    table_print(table);
    putchar('\n');
    table = table_new("<rule|accuracy on the test digits");
    table_cell(table,
               "guess blindly|%s|always the commonest digit|%s|the digit "
               "of the nearest mean darkness|%s",
               number_percent(1.0 / DIGITS_CLASSES, 2).text,
               number_percent(result->commonest, 2).text,
               number_percent(result->darkness, 2).text);
    table_print(table);
}

Untrained guess_measure(Workbook *book, const Network *like,
                        Initialisation start, const DigitsSets *sets,
                        size_t count)
{
    Untrained result = {.count = count};
    double mean[DIGITS_CLASSES];
    measure_random(&result, like, start, &sets->test, book->seed);
    print_random(&result, book->seed);
    print_ranges(book, like, &sets->test);
    measure_rules(&result, sets, mean);
    print_rules(&result, mean);
    trace_step(book->trace, "guess", "Accuracy without learning",
               "right answers / test digits");
    trace_vector(book->trace, "random networks", result.accuracy, count);
    trace_vector(book->trace, "mean darkness", mean, DIGITS_CLASSES);
    trace_number(book->trace, "commonest digit", result.commonest);
    trace_number(book->trace, "nearest darkness", result.darkness);
    return result;
}
