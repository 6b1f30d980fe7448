#include "cost_not_accuracy.h"

#include <stdio.h>

#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"

// Fills in what the set costs when all z are multiplied by factor[i].
static void measure(CostNotAccuracy *it, size_t i, const Answers *answers)
{
    double quadratic = 0, binary = 0, right = 0;
    size_t n = DIGITS_CLASSES;
    double z[DIGITS_CLASSES], a[DIGITS_CLASSES], y[DIGITS_CLASSES];
    for (size_t d = 0; d < answers->test->count; d++) {
        vector_copy(z, answers->all.z[d], n);
        vector_scale(z, it->factor[i], n);
        activation_apply(SIGMOID, z, a, n);
        digits_target(answers->test->labels[d], y);
        quadratic += cost_value(QUADRATIC, a, y, n);
        binary += cost_value(BINARY_CROSS_ENTROPY, a, y, n);
        right += vector_argmax(z, n) == answers->test->labels[d];
    }
    double count = (double)answers->test->count;
    it->quadratic[i] = quadratic / count;
    it->binary[i] = binary / count;
    it->accuracy[i] = right / count;
}

// The same for one digit.
static void measure_one(CostNotAccuracy *it, size_t i,
                        const Answers *answers, size_t digit)
{
    double z[DIGITS_CLASSES], y[DIGITS_CLASSES], *a = it->a[i];
    it->label = answers->test->labels[digit];
    vector_copy(z, answers->all.z[digit], DIGITS_CLASSES);
    vector_scale(z, it->factor[i], DIGITS_CLASSES);
    activation_apply(SIGMOID, z, a, DIGITS_CLASSES);
    digits_target(answers->test->labels[digit], y);
    it->own_quadratic[i] = cost_value(QUADRATIC, a, y, DIGITS_CLASSES);
    it->own_binary[i] =
        cost_value(BINARY_CROSS_ENTROPY, a, y, DIGITS_CLASSES);
}

void cost_not_accuracy_measure(CostNotAccuracy *it, const Answers *answers,
                               size_t digit)
{
    static const double factors[LOUDNESSES] = {.25, .5, .75, 1, 1.5, 2, 4};
    vector_copy(it->factor, factors, LOUDNESSES);
    for (size_t i = 0; i < LOUDNESSES; i++) {
        measure(it, i, answers);
        measure_one(it, i, answers, digit);
    }
}

static const char *direction(double change)
{
    return change < 0 ? "falls" : change > 0 ? "rises" : "stays";
}

// Says in which epochs the two moved apart.
static void print_quarrels(const CostNotAccuracy *it)
{
    size_t quarrels = 0;
    for (size_t e = 1; e <= it->epochs; e++) {
        double cost = it->cost[e] - it->cost[e - 1];
        double right = it->right[e] - it->right[e - 1];
        if ((cost < 0) == (right > 0))
            continue;
        quarrels++;
        printf("\nFrom epoch %zu to %zu the cost %s, and the accuracy %s "
               "too.\n",
               e - 1, e, direction(cost), direction(right));
    }
    if (quarrels == 0 && it->epochs > 0)
        printf("\nIn this run the two agree after every epoch.\n");
}

static void print_epochs(const CostNotAccuracy *it)
{
    const double *cost = it->cost, *right = it->right;
    table_heading("Cost and accuracy, epoch by epoch");
    printf("On the test digits; epoch 0 is before training.\n\n");
    Table *table = table_new_typeset("epoch|cost|change|accuracy|change");
    table_cell(table, "0|%.6f||%.2f %%|", cost[0], 100 * right[0]);
    for (size_t e = 1; e <= it->epochs; e++)
        table_cell(table, "%zu|%.6f|%+.6f|%.2f %%|%+.2f", e, cost[e],
                   cost[e] - cost[e - 1], 100 * right[e],
                   100 * (right[e] - right[e - 1]));
    table_print(table);
    print_quarrels(it);
}

static void print_louder(const CostNotAccuracy *it)
{
    table_heading("The same answers, said louder");
    printf("Multiply every z of the output layer by one factor: the\n"
           "largest stays the largest, so no answer changes.\n\n");
    Table *table =
        table_new("factor|quadratic|binary cross-entropy|accuracy");
    for (size_t i = 0; i < LOUDNESSES; i++)
        table_cell(table, "%.2f|%.6f|%.6f|%.2f %%", it->factor[i],
                   it->quadratic[i], it->binary[i], 100 * it->accuracy[i]);
    table_print(table);
}

void cost_not_accuracy_print(const CostNotAccuracy *it)
{
    print_epochs(it);
    print_louder(it);
}

void cost_not_accuracy_trace(Trace *trace, const CostNotAccuracy *it)
{
    trace_step(trace, "epochs", "Cost and accuracy by epoch", "");
    trace_vector(trace, "cost", it->cost, it->epochs + 1);
    trace_vector(trace, "accuracy", it->right, it->epochs + 1);
    trace_step(trace, "louder", "The same answers, said louder",
               "a = sigma(factor z)");
    trace_vector(trace, "factor", it->factor, LOUDNESSES);
    trace_vector(trace, "quadratic", it->quadratic, LOUDNESSES);
    trace_vector(trace, "binary", it->binary, LOUDNESSES);
    trace_vector(trace, "accuracy", it->accuracy, LOUDNESSES);
}
