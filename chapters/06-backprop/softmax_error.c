#include "softmax_error.h"

#include <stdio.h>

#include "nn/exponential.h"
#include "nn/vector.h"
#include "workbook/table.h"

static const double NUDGE = 1e-5;

// ---- computed ----------------------------------------------------------

static void nudge_softmax(SoftmaxError *it, size_t j)
{
    double z[ANSWERS], above[ANSWERS], below[ANSWERS];
    vector_copy(z, it->z, ANSWERS);
    z[j] += NUDGE;
    activation_apply(SOFTMAX, z, above, ANSWERS);
    z[j] -= 2 * NUDGE;
    activation_apply(SOFTMAX, z, below, ANSWERS);
    for (size_t i = 0; i < ANSWERS; i++)
        it->nudged[i][j] = (above[i] - below[i]) / (2 * NUDGE);
    it->delta_nudged[j] =
        (cost_value(CROSS_ENTROPY, above, it->y, ANSWERS) -
         cost_value(CROSS_ENTROPY, below, it->y, ANSWERS)) /
        (2 * NUDGE);
}

static void follow_softmax(SoftmaxError *it)
{
    activation_apply(SOFTMAX, it->z, it->a, ANSWERS);
    it->C = cost_value(CROSS_ENTROPY, it->a, it->y, ANSWERS);
    cost_derivative(CROSS_ENTROPY, it->a, it->y, it->dC_da, ANSWERS);
    for (size_t j = 0; j < ANSWERS; j++) {
        it->delta[j] = 0;
        for (size_t i = 0; i < ANSWERS; i++) {
            it->da_dz[i][j] = it->a[i] * ((i == j) - it->a[j]);
            it->share[i][j] = it->dC_da[i] * it->da_dz[i][j];
            it->delta[j] += it->share[i][j];
        }
        nudge_softmax(it, j);
    }
}

SoftmaxError softmax_error_of(const LearningStep *step)
{
    SoftmaxError it = {.x = {.25, .5, 1, 2, 4}};
    for (size_t i = 0; i < LOGARITHMS; i++)
        it.ln_slope[i] =
            (logarithm(it.x[i] + NUDGE) - logarithm(it.x[i] - NUDGE)) /
            (2 * NUDGE);
    vector_copy(it.z, step->z[1], ANSWERS);
    vector_copy(it.y, step->y, ANSWERS);
    activation_apply(SIGMOID, it.z, it.single, ANSWERS);
    follow_softmax(&it);
    return it;
}

// ---- printed -----------------------------------------------------------

static void print_logarithm(const SoftmaxError *it)
{
    table_heading("The slope of the logarithm");
    puts("ln x, nudged by 0.00001 to both sides:\n");
    Table *table = table_new("x|slope, measured|1 / x");
    for (size_t i = 0; i < LOGARITHMS; i++)
        table_cell(table, "%.2f|%.6f|%.6f", it->x[i], it->ln_slope[i],
                   1 / it->x[i]);
    table_print(table);
}

static void print_single(const SoftmaxError *it)
{
    table_heading("A sigmoid with its cross-entropy");
    puts("∂C/∂a = (a − y) / (a (1 − a)), and σ′ = a (1 − a):\n");
    Table *table = table_new("<output|a|y|∂C/∂a|× σ′(z)|δ|a − y");
    for (size_t i = 0; i < ANSWERS; i++) {
        double a = it->single[i], dC_da;
        cost_derivative(BINARY_CROSS_ENTROPY, &a, &it->y[i], &dC_da, 1);
        double slope = sigmoid_derivative(it->z[i]);
        table_cell(table, "o%zu|%.6f|%.2f|%+.6f|× %.6f|%+.6f|%+.6f", i + 1,
                   a, it->y[i], dC_da, slope, dC_da * slope, a - it->y[i]);
    }
    table_print(table);
}

static void print_softmax(const SoftmaxError *it)
{
    table_heading("Softmax: every output hears every z");
    puts(
        "The same two z, shared out by softmax; and what each output does\n"
        "when one z is nudged, by the formula and measured:\n");
    Table *table = table_new("<output|z|a");
    for (size_t i = 0; i < ANSWERS; i++)
        table_cell(table, "o%zu|%.6f|%.6f", i + 1, it->z[i], it->a[i]);
    table_print(table);
    putchar('\n');
    table = table_new("<slope|<formula|value|measured");
    for (size_t j = 0; j < ANSWERS; j++)
        for (size_t i = 0; i < ANSWERS; i++) {
            table_cell(table, "∂a%zu/∂z%zu", i + 1, j + 1);
            table_cell(table, i == j ? "a%zu (1 − a%zu)" : "− a%zu a%zu",
                       i + 1, j + 1);
            table_cell(table, "%+.6f|%+.6f", it->da_dz[i][j],
                       it->nudged[i][j]);
        }
    table_print(table);
}

static void print_paths(const SoftmaxError *it)
{
    table_heading("Softmax with its cross-entropy");
    printf("Two paths lead from each z to the cost, %.6f, one through each "
           "output.\nAlong a path slopes multiply, where paths meet they "
           "add:\n\n",
           it->C);
    Table *table = table_new("<from|<through|∂C/∂a|× ∂a/∂z|path");
    for (size_t j = 0; j < ANSWERS; j++) {
        for (size_t i = 0; i < ANSWERS; i++)
            table_cell(table, "z%zu|a%zu|%+.6f|× %+.6f|%+.6f", j + 1, i + 1,
                       it->dC_da[i], it->da_dz[i][j], it->share[i][j]);
        table_rule(table);
        table_cell(table, "z%zu|δ|||%+.6f", j + 1, it->delta[j]);
        table_cell(table, "z%zu|a − y|||%+.6f", j + 1, it->a[j] - it->y[j]);
        table_cell(table, "z%zu|measured|||%+.6f", j + 1,
                   it->delta_nudged[j]);
        if (j + 1 < ANSWERS)
            table_rule(table);
    }
    table_print(table);
}

void softmax_error_print(const SoftmaxError *it)
{
    print_logarithm(it);
    print_single(it);
    print_softmax(it);
    print_paths(it);
}
