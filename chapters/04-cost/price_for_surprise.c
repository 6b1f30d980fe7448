#include "price_for_surprise.h"

#include <math.h>
#include <stdio.h>

#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

static const Cost COSTS[PRICES] = {QUADRATIC, BINARY_CROSS_ENTROPY};
static const double NUDGED = .0101; // from .01
static const double FAR_OUT[] = {-800, -700, -40, -2, 2, 36, 37, 800}; // z

// ---- worked out --------------------------------------------------------

// The cost of one output a whose truth is 1, and its steepness there.
static double price(Cost cost, double a, double *steepness)
{
    const double y = 1;
    double slope;
    cost_derivative(cost, &a, &y, &slope, 1);
    *steepness = -slope;
    return cost_value(cost, &a, &y, 1);
}

static Priced priced(double output)
{
    Priced it = {.output = output};
    for (size_t c = 0; c < PRICES; c++)
        it.cost[c] = price(COSTS[c], output, &it.steepness[c]);
    return it;
}

// What a nudge measures.
static double nudged_slope(const PriceForSurprise *it, size_t c)
{
    return (priced(NUDGED).cost[c] - it->nudged.cost[c]) /
           (NUDGED - it->nudged.output);
}

static void sample_prices(PriceForSurprise *it)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        Priced here = priced(((double)i + .5) / SAMPLES);
        it->sample[i] = here.output;
        for (size_t c = 0; c < PRICES; c++) {
            it->cost[c][i] = here.cost[c];
            it->steepness[c][i] = here.steepness[c];
        }
    }
}

PriceForSurprise price_for_surprise_of(const Answers *answers, size_t digit)
{
    PriceForSurprise it = {.nudged = priced(.01), .drawn = priced(.1)};
    digits_target(answers->test->labels[digit], it.y);
    vector_copy(it.a, answers->all.a[digit], DIGITS_CLASSES);
    vector_copy(it.z, answers->all.z[digit], DIGITS_CLASSES);
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        it.binary[k] =
            cost_value(BINARY_CROSS_ENTROPY, &it.a[k], &it.y[k], 1);
    activation_apply(SOFTMAX, it.z, it.p, DIGITS_CLASSES);
    it.categorical = cost_value(CROSS_ENTROPY, it.p, it.y, DIGITS_CLASSES);
    sample_prices(&it);
    return it;
}

// ---- the same ten outputs, priced by logarithms ------------------------

static void print_binary(const PriceForSurprise *it)
{
    table_heading("The same outputs by binary cross-entropy");
    printf("Ten yes-or-no questions: is it a 0? is it a 1? …  Each pays\n"
           "−ln of the share that it gave to the truth.\n\n");
    Table *table = table_new_typeset("digit|y|ŷ|given to the truth|"
                                     "−ln of it");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%zu|%.0f|%.6f|%.9f|%.6f", k, it->y[k], it->a[k],
                   it->y[k] > 0 ? it->a[k] : 1 - it->a[k], it->binary[k]);
    table_rule(table);
    table_cell(table, "sum||||%.6f",
               vector_sum(it->binary, DIGITS_CLASSES));
    table_print(table);
}

static void print_categorical(const PriceForSurprise *it)
{
    table_heading("The same z by categorical cross-entropy");
    printf("One question with ten answers: softmax makes them sum to 1,\n"
           "and only the truth's share pays.\n\n");
    Table *table = table_new_typeset("digit|y|z|softmax|−y ln(softmax)");
    for (size_t k = 0; k < DIGITS_CLASSES; k++)
        table_cell(table, "%zu|%.0f|%+.4f|%.9f|%.6f", k, it->y[k], it->z[k],
                   it->p[k], it->y[k] > 0 ? it->categorical : 0);
    table_rule(table);
    table_cell(table, "sum|||%.9f|%.6f", vector_sum(it->p, DIGITS_CLASSES),
               it->categorical);
    table_print(table);
}

// ---- confident mistakes ------------------------------------------------

static void print_confident(void)
{
    static const double a[] = {.99, .9, .5, .1, .01, .001, .0001};
    table_heading("The price of a confident mistake");
    printf("One output whose truth is 1.  The steepness says how much the\n"
           "cost changes for each unit that the output moves.\n\n");
    Table *table =
        table_new_typeset("ŷ|quadratic|steepness||cross-entropy|steepness");
    for (size_t i = 0; i < COUNT_OF(a); i++) {
        Priced it = priced(a[i]);
        table_cell(table, "%g|%.5f|%+.3f||%.4f|%+.3f", a[i], it.cost[0],
                   -it.steepness[0], it.cost[1], -it.steepness[1]);
    }
    table_print(table);
}

static void print_nudge(const PriceForSurprise *it)
{
    table_heading("Steepness, measured");
    printf("Move ŷ from %.4f to %.4f and divide the change of the cost by\n"
           "the move:\n\n",
           it->nudged.output, NUDGED);
    Table *table =
        table_new_typeset("<cost|before|after|change / move|steepness");
    for (size_t c = 0; c < PRICES; c++)
        table_cell(table, "%s|%.6f|%.6f|%+.3f|%+.3f", cost_name(COSTS[c]),
                   it->nudged.cost[c], priced(NUDGED).cost[c],
                   nudged_slope(it, c), -it->nudged.steepness[c]);
    table_print(table);
}

// ---- where logarithms break --------------------------------------------

// Binary cross-entropy as the formula says it, with no care for 0.
static double careless(double a, double y)
{
    return -(y * log(a) + (1 - y) * log(1 - a));
}

static void cell_cost(Table *table, double value)
{
    if (isfinite(value))
        table_cell(table, "%.4f", value);
    else
        table_cell(table, isnan(value) ? "NaN" : "infinity");
}

static void print_far_out(void)
{
    const double yes = 1, no = 0;
    table_heading("Where logarithms break");
    printf("Far out, the sigmoid of a double is exactly 0 or exactly 1,\n"
           "and the formula as it stands meets ln 0.\n\n");
    Table *table = table_new_typeset("z|σ(z)|formula: y = 1|y = 0|"
                                     "cost_value: y = 1|y = 0");
    for (size_t i = 0; i < COUNT_OF(FAR_OUT); i++) {
        double a = sigmoid(FAR_OUT[i]);
        table_cell(table, "%+.0f|%.4g", FAR_OUT[i], a);
        cell_cost(table, careless(a, yes));
        cell_cost(table, careless(a, no));
        cell_cost(table, cost_value(BINARY_CROSS_ENTROPY, &a, &yes, 1));
        cell_cost(table, cost_value(BINARY_CROSS_ENTROPY, &a, &no, 1));
    }
    table_print(table);
}

void price_for_surprise_print(const PriceForSurprise *it)
{
    print_binary(it);
    print_categorical(it);
    print_confident();
    print_nudge(it);
    print_far_out();
}

void price_for_surprise_trace(Trace *trace, const PriceForSurprise *it)
{
    trace_step(trace, "binary", "Binary cross-entropy of one digit",
               "C = -sum of y ln a + (1 - y) ln(1 - a)");
    trace_vector(trace, "terms", it->binary, DIGITS_CLASSES);
    trace_number(trace, "C", vector_sum(it->binary, DIGITS_CLASSES));
    trace_step(trace, "categorical", "Cross-entropy after softmax",
               "C = -ln p of the truth");
    trace_vector(trace, "p", it->p, DIGITS_CLASSES);
    trace_number(trace, "C", it->categorical);
    trace_step(trace, "confident", "One output, truth 1",
               "1/2 (1 - a)^2 and -ln a");
    trace_vector(trace, "a", it->sample, SAMPLES);
    trace_vector(trace, "quadratic", it->cost[0], SAMPLES);
    trace_vector(trace, "cross-entropy", it->cost[1], SAMPLES);
    trace_step(trace, "nudge", "Steepness, measured",
               "(C(a + e) - C(a)) / e");
    for (size_t c = 0; c < PRICES; c++)
        trace_number(trace, cost_name(COSTS[c]), nudged_slope(it, c));
    trace_step(trace, "logarithms", "Where logarithms break", "ln 0");
    trace_vector(trace, "z", FAR_OUT, COUNT_OF(FAR_OUT));
}
