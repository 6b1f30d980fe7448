#include "cost_not_accuracy.h"

#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
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
