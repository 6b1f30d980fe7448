#include "cheapest_dearest.h"

#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// ---- worked out --------------------------------------------------------

// How much of the set's cost the dearest share of its digits carries.
static double carried(const Answers *answers, double share)
{
    size_t count = answers->test->count;
    size_t few = (size_t)ceil(share * (double)count);
    double sum = 0, all = 0;
    for (size_t rank = 0; rank < count; rank++) {
        double cost = answers->cost[answers->order[rank]];
        all += cost;
        sum += rank >= count - few ? cost : 0;
    }
    return all > 0 ? sum / all : 0;
}

static double decade_of(double cost)
{
    return log10(fmax(cost, 1e-300));
}

// Counts a digit in its bin; the first and the last take what is outside.
static void count_cost(CheapestDearest *it, double cost, bool right)
{
    double at = (decade_of(cost) - it->low) * BINS_A_DECADE;
    size_t bin = at < 0                  ? 0
                 : at < (double)it->bins ? (size_t)at
                                         : it->bins - 1;
    (right ? it->right : it->wrong)[bin]++;
}

CheapestDearest cheapest_dearest_of(const Answers *answers)
{
    size_t count = answers->test->count;
    const double *cost = answers->cost;
    CheapestDearest it = {.mean = answers->mean,
                          .median = cost[answers->order[count / 2]],
                          .carried = carried(answers, .1)};
    it.high = (int)floor(log10(cost[answers->order[count - 1]])) + 1;
    it.low = (int)fmax(floor(decade_of(cost[answers->order[0]])),
                       it.high - DECADES_MOST);
    it.bins = (size_t)(it.high - it.low) * BINS_A_DECADE;
    for (size_t i = 0; i < count; i++)
        count_cost(&it, cost[i], predictions_right(&answers->all, i));
    return it;
}

// ---- printed -----------------------------------------------------------

static void print_row(Table *table, const Answers *answers, size_t rank)
{
    size_t i = answers->order[rank];
    size_t label = answers->test->labels[i];
    size_t answer = answers->all.predicted[i];
    table_cell(table, "%s|%zu|%zu|%zu|%.6f|%.6f|%.6g",
               number_count(rank + 1).text, i, label, answer,
               answers->all.a[i][label], answers->all.a[i][answer],
               answers->cost[i]);
}

// The ends and, where they leave something between, the middle.
static void print_ends(const Answers *answers)
{
    enum { SHOWN = 5 };
    size_t count = answers->test->count;
    bool middle = count > 2 * SHOWN;
    Table *table = table_new("rank|test digit|truth|answer|ŷ, truth|"
                             "ŷ, answer|cost");
    for (size_t rank = 0; rank < SHOWN && rank < count; rank++)
        print_row(table, answers, rank);
    if (middle) {
        table_rule(table);
        print_row(table, answers, count / 2);
        table_rule(table);
    }
    for (size_t rank = middle ? count - SHOWN : SHOWN; rank < count; rank++)
        print_row(table, answers, rank);
    table_print(table);
}

// What the cheapest wrong answer costs, and how many digits are answered
// right although they cost more.
static void print_dear_but_right(const Answers *answers)
{
    double cheapest_wrong = HUGE_VAL;
    size_t dear = 0;
    for (size_t rank = 0; rank < answers->test->count; rank++) {
        size_t i = answers->order[rank];
        bool right = predictions_right(&answers->all, i);
        dear += isfinite(cheapest_wrong) && right;
        if (!right)
            cheapest_wrong = fmin(cheapest_wrong, answers->cost[i]);
    }
    if (isfinite(cheapest_wrong))
        printf("\nThe cheapest wrong answer costs %.6f; %zu right answers "
               "cost more.\n",
               cheapest_wrong, dear);
}

void cheapest_dearest_print(const CheapestDearest *it,
                            const Answers *answers)
{
    static const double shares[] = {.01, .1, .5};
    table_heading("The cheapest and the dearest digits");
    printf("All test digits, ordered by their quadratic cost:\n\n");
    print_ends(answers);
    putchar('\n');
    Table *table = table_new("<the dearest|carry of the cost");
    for (size_t i = 0; i < COUNT_OF(shares); i++)
        table_cell(table, "%.0f %%|%.1f %%", 100 * shares[i],
                   100 * carried(answers, shares[i]));
    table_print(table);
    print_dear_but_right(answers);
    printf("The mean cost is %.6f; the digit in the middle costs %.6f.\n",
           it->mean, it->median);
}

void cheapest_dearest_trace(Trace *trace, const CheapestDearest *it)
{
    trace_step(trace, "ranking", "How the costs are spread",
               "counts in bins of equal width in log10 C");
    trace_number(trace, "low", it->low);
    trace_vector(trace, "right", it->right, it->bins);
    trace_vector(trace, "wrong", it->wrong, it->bins);
    trace_number(trace, "mean", it->mean);
    trace_number(trace, "median", it->median);
}
