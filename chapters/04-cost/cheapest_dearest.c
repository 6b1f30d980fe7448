#include "cheapest_dearest.h"

#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"

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
