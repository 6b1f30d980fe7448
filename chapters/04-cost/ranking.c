// ranking: cost beside accuracy, and digit beside digit.  See steps.h.
#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "steps.h"
#include "workbook/table.h"

// ---- cost is not accuracy ----------------------------------------------

static const char *direction(double change)
{
    return change < 0 ? "falls" : change > 0 ? "rises" : "stays";
}

// Says in which epochs the two moved apart.
static void print_quarrels(const History *h)
{
    size_t quarrels = 0;
    for (size_t e = 1; e <= h->epochs; e++) {
        double cost = h->cost[e] - h->cost[e - 1];
        double accuracy = h->accuracy[e] - h->accuracy[e - 1];
        if ((cost < 0) == (accuracy > 0))
            continue;
        quarrels++;
        printf("\nFrom epoch %zu to %zu the cost %s, and the accuracy %s "
               "too.\n",
               e - 1, e, direction(cost), direction(accuracy));
    }
    if (quarrels == 0 && h->epochs > 0)
        printf("\nIn this run the two agree after every epoch.\n");
}

void ranking_epochs(Workbook *book, const History *history)
{
    table_heading("Cost and accuracy, epoch by epoch");
    printf("On the test digits; epoch 0 is before training.\n\n");
    Table *table = table_new("epoch|cost|change|accuracy|change");
    for (size_t e = 0; e <= history->epochs; e++) {
        double cost = history->cost[e], accuracy = history->accuracy[e];
        table_cell(
            table, "%zu|%s|%s|%s|%s", e, number_fixed(cost, 6).text,
            e == 0
                ? ""
                : number_signed_fixed(cost - history->cost[e - 1], 6).text,
            number_percent(accuracy, 2).text,
            e == 0 ? ""
                   : number_signed_fixed(
                         100 * (accuracy - history->accuracy[e - 1]), 2)
                         .text);
    }
    table_print(table);
    print_quarrels(history);
    trace_step(book->trace, "epochs", "Cost and accuracy by epoch", "");
    trace_vector(book->trace, "cost", history->cost, history->epochs + 1);
    trace_vector(book->trace, "accuracy", history->accuracy,
                 history->epochs + 1);
}

// Fills in what the set costs when all z are multiplied by factor[i].
static void measure_loudness(Louder *louder, size_t i,
                             const Answers *answers)
{
    double quadratic = 0, binary = 0, right = 0;
    size_t n = DIGITS_CLASSES;
    double z[DIGITS_CLASSES], a[DIGITS_CLASSES], y[DIGITS_CLASSES];
    for (size_t d = 0; d < answers->test->count; d++) {
        vector_copy(z, answers->all.z[d], n);
        vector_scale(z, louder->factor[i], n);
        activation_apply(SIGMOID, z, a, n);
        digits_target(answers->test->labels[d], y);
        quadratic += cost_value(QUADRATIC, a, y, n);
        binary += cost_value(BINARY_CROSS_ENTROPY, a, y, n);
        right += vector_argmax(z, n) == answers->test->labels[d];
    }
    double count = (double)answers->test->count;
    louder->quadratic[i] = quadratic / count;
    louder->binary[i] = binary / count;
    louder->accuracy[i] = right / count;
}

static void trace_louder(Workbook *book, const Louder *louder)
{
    trace_step(book->trace, "louder", "The same answers, said louder",
               "a = sigma(factor z)");
    trace_vector(book->trace, "factor", louder->factor, LOUDNESSES);
    trace_vector(book->trace, "quadratic", louder->quadratic, LOUDNESSES);
    trace_vector(book->trace, "binary", louder->binary, LOUDNESSES);
    trace_vector(book->trace, "accuracy", louder->accuracy, LOUDNESSES);
}

Louder ranking_louder(Workbook *book, const Answers *answers)
{
    Louder louder = {.factor = {.25, .5, .75, 1, 1.5, 2, 4}};
    table_heading("The same answers, said louder");
    printf("Multiply every z of the output layer by one factor: the\n"
           "largest stays the largest, so no answer changes.\n\n");
    Table *table =
        table_new("factor|quadratic|binary cross-entropy|accuracy");
    for (size_t i = 0; i < LOUDNESSES; i++) {
        measure_loudness(&louder, i, answers);
        table_cell(table, "%.2f|%s|%s|%s", louder.factor[i],
                   number_fixed(louder.quadratic[i], 6).text,
                   number_fixed(louder.binary[i], 6).text,
                   number_percent(louder.accuracy[i], 2).text);
    }
    table_print(table);
    trace_louder(book, &louder);
    return louder;
}

// ---- cheapest and dearest ----------------------------------------------

static void row_digit(Table *table, const Answers *answers, size_t rank)
{
    size_t i = answers->order[rank];
    size_t label = answers->test->labels[i];
    size_t answer = answers->all.predicted[i];
    table_cell(table, "%s|%zu|%zu|%zu|%s|%s|%.6g",
               number_count((long long)rank + 1).text, i, label, answer,
               number_fixed(answers->all.a[i][label], 6).text,
               number_fixed(answers->all.a[i][answer], 6).text,
               answers->cost[i]);
}

static void print_ends(const Answers *answers)
{
    enum { SHOWN = 5 };
    size_t count = answers->test->count;
    Table *table = table_new("rank|test digit|truth|answer|ŷ, truth|"
                             "ŷ, answer|cost");
    for (size_t rank = 0; rank < SHOWN && rank < count; rank++)
        row_digit(table, answers, rank);
    if (count > 2 * SHOWN) {
        table_rule(table);
        row_digit(table, answers, count / 2);
        table_rule(table);
    }
    for (size_t rank = count > 2 * SHOWN ? count - SHOWN : SHOWN;
         rank < count; rank++)
        row_digit(table, answers, rank);
    table_print(table);
}

// How much of the set's cost the dearest share of its digits carries.
static double carried(const Answers *answers, double share)
{
    size_t count = answers->test->count;
    size_t few = (size_t)ceil(share * (double)count);
    double sum = 0, all = 0;
    for (size_t rank = 0; rank < count; rank++) {
        double cost = answers->cost[answers->order[rank]];
        all += cost;
        if (rank >= count - few)
            sum += cost;
    }
    return all > 0 ? sum / all : 0;
}

// How many digits are answered right although they cost more than some
// digit that is answered wrong.
static size_t dear_but_right(const Answers *answers, double *cheapest_wrong)
{
    size_t found = 0;
    bool wrong_seen = false;
    *cheapest_wrong = HUGE_VAL;
    for (size_t rank = 0; rank < answers->test->count; rank++) {
        size_t i = answers->order[rank];
        bool right = predictions_right(&answers->all, i);
        if (!right && !wrong_seen)
            *cheapest_wrong = answers->cost[i];
        wrong_seen = wrong_seen || !right;
        found += wrong_seen && right;
    }
    return found;
}

static void print_shares(const Answers *answers)
{
    static const double shares[] = {.01, .1, .5};
    putchar('\n');
    Table *table = table_new("<the dearest|carry of the cost");
    for (size_t i = 0; i < COUNT_OF(shares); i++) {
        table_cell(table, "%s|%s", number_percent(shares[i], 0).text,
                   number_percent(carried(answers, shares[i]), 1).text);
    }
    table_print(table);
    double cheapest_wrong;
    size_t dear = dear_but_right(answers, &cheapest_wrong);
    if (isfinite(cheapest_wrong))
        printf("\nThe cheapest wrong answer costs %s; %zu right answers "
               "cost more.\n",
               number_fixed(cheapest_wrong, 6).text, dear);
}

// Which bin a cost falls into; the first and the last take what is outside.
static size_t bin_of(const Spread *spread, double cost)
{
    double at = (log10(fmax(cost, 1e-300)) - spread->low) * BINS_A_DECADE;
    if (at < 0)
        return 0;
    return at < (double)spread->bins ? (size_t)at : spread->bins - 1;
}

static Spread spread_of(const Answers *answers)
{
    size_t count = answers->test->count;
    double least = answers->cost[answers->order[0]];
    double most = answers->cost[answers->order[count - 1]];
    Spread spread = {.high = (int)floor(log10(most)) + 1,
                     .mean = answers_mean(answers),
                     .median = answers->cost[answers->order[count / 2]],
                     .carried = carried(answers, .1)};
    int low = (int)floor(log10(fmax(least, 1e-300)));
    int least_low = spread.high - DECADES_MOST;
    spread.low = low > least_low ? low : least_low;
    spread.bins = (size_t)(spread.high - spread.low) * BINS_A_DECADE;
    for (size_t i = 0; i < count; i++) {
        size_t bin = bin_of(&spread, answers->cost[i]);
        if (predictions_right(&answers->all, i))
            spread.right[bin]++;
        else
            spread.wrong[bin]++;
    }
    return spread;
}

Spread ranking_digits(Workbook *book, const Answers *answers)
{
    table_heading("The cheapest and the dearest digits");
    printf("All test digits, ordered by their quadratic cost:\n\n");
    print_ends(answers);
    print_shares(answers);
    Spread spread = spread_of(answers);
    printf("The mean cost is %s; the digit in the middle costs %s.\n",
           number_fixed(spread.mean, 6).text,
           number_fixed(spread.median, 6).text);
    trace_step(book->trace, "ranking", "How the costs are spread",
               "counts in bins of equal width in log10 C");
    trace_number(book->trace, "low", spread.low);
    trace_vector(book->trace, "right", spread.right, spread.bins);
    trace_vector(book->trace, "wrong", spread.wrong, spread.bins);
    trace_number(book->trace, "mean", spread.mean);
    trace_number(book->trace, "median", spread.median);
    return spread;
}
