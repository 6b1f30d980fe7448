#include "price_for_surprise.h"

#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "nn/activation.h"
#include "nn/cost.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- the same ten outputs, priced by logarithms ------------------------

// Prices each output by itself.  a, y, price: [10].
static void print_binary(const double *a, const double *y, double *price)
{
    Table *table = table_new("digit|y|ŷ|given to the truth|−ln of it");
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        double given = y[k] > 0 ? a[k] : 1 - a[k];
        price[k] = cost_value(BINARY_CROSS_ENTROPY, &a[k], &y[k], 1);
        table_cell(table, "%zu|%.0f|%s|%s|%s", k, y[k],
                   number_fixed(a[k], 6).text, number_fixed(given, 6).text,
                   number_fixed(price[k], 6).text);
    }
    table_rule(table);
    table_cell(table, "sum");
    for (int column = 0; column < 3; column++)
        table_cell(table, "%s", "");
    double sum = vector_sum(price, DIGITS_CLASSES);
    table_cell(table, "%s", number_fixed(sum, 6).text);
    table_print(table);
}

void logarithm_binary(Workbook *book, const Answers *answers, size_t digit)
{
    double y[DIGITS_CLASSES], price[DIGITS_CLASSES];
    digits_target(answers->test->labels[digit], y);
    table_heading("The same outputs by binary cross-entropy");
    printf("Ten yes-or-no questions: is it a 0? is it a 1? …  Each pays\n"
           "−ln of the share that it gave to the truth.\n\n");
    print_binary(answers->all.a[digit], y, price);
    trace_step(book->trace, "binary", "Binary cross-entropy of one digit",
               "C = -sum of y ln a + (1 - y) ln(1 - a)");
    trace_vector(book->trace, "terms", price, DIGITS_CLASSES);
    trace_number(book->trace, "C", vector_sum(price, DIGITS_CLASSES));
}

// y, z, p: [10].
static void print_categorical(const double *y, const double *z,
                              const double *p, double cost)
{
    Table *table = table_new("digit|y|z|softmax|−y ln(softmax)");
    for (size_t k = 0; k < DIGITS_CLASSES; k++) {
        table_cell(table, "%zu|%.0f|%s|%s|%s", k, y[k],
                   number_signed_fixed(z[k], 4).text,
                   number_fixed(p[k], 6).text,
                   number_fixed(y[k] > 0 ? cost : 0, 6).text);
    }
    table_rule(table);
    table_cell(table, "sum|||%s|%s",
               number_fixed(vector_sum(p, DIGITS_CLASSES), 6).text,
               number_fixed(cost, 6).text);
    table_print(table);
}

void logarithm_categorical(Workbook *book, const Answers *answers,
                           size_t digit)
{
    const double *z = answers->all.z[digit];
    double p[DIGITS_CLASSES], y[DIGITS_CLASSES];
    digits_target(answers->test->labels[digit], y);
    activation_apply(SOFTMAX, z, p, DIGITS_CLASSES);
    double cost = cost_value(CROSS_ENTROPY, p, y, DIGITS_CLASSES);
    table_heading("The same z by categorical cross-entropy");
    printf("One question with ten answers: softmax makes them sum to 1,\n"
           "and only the truth's share pays.\n\n");
    print_categorical(y, z, p, cost);
    trace_step(book->trace, "categorical", "Cross-entropy after softmax",
               "C = -ln p of the truth");
    trace_vector(book->trace, "p", p, DIGITS_CLASSES);
    trace_number(book->trace, "C", cost);
}

// ---- confident mistakes ------------------------------------------------

// The cost of one output a whose truth is 1, and its steepness there.
static void cell_price(Table *table, Cost cost, double a)
{
    double y = 1, slope;
    cost_derivative(cost, &a, &y, &slope, 1);
    table_cell(table, "%s|%s",
               number_fixed(cost_value(cost, &a, &y, 1), 4).text,
               number_signed_fixed(slope, 3).text);
}

static const Cost COSTS[] = {QUADRATIC, BINARY_CROSS_ENTROPY};

static void measure(Cost cost, double a, double *value, double *steepness)
{
    const double y = 1;
    double slope;
    cost_derivative(cost, &a, &y, &slope, 1);
    *value = cost_value(cost, &a, &y, 1);
    *steepness = -slope;
}

static Curves curves_of(double mark)
{
    Curves curves = {.mark = mark};
    for (size_t c = 0; c < COUNT_OF(COSTS); c++) {
        for (size_t i = 0; i < SAMPLES; i++) {
            curves.a[i] = ((double)i + .5) / SAMPLES;
            measure(COSTS[c], curves.a[i], &curves.cost[c][i],
                    &curves.steepness[c][i]);
        }
        measure(COSTS[c], mark, &curves.mark_cost[c],
                &curves.mark_steepness[c]);
    }
    return curves;
}

Curves logarithm_confident(Workbook *book)
{
    static const double a[] = {.99, .9, .5, .1, .01, .001, .0001};
    table_heading("The price of a confident mistake");
    printf("One output whose truth is 1.  The steepness says how much the\n"
           "cost changes for each unit that the output moves.\n\n");
    Table *table =
        table_new("ŷ|quadratic|steepness||cross-entropy|steepness");
    for (size_t i = 0; i < COUNT_OF(a); i++) {
        table_cell(table, "%g", a[i]);
        cell_price(table, QUADRATIC, a[i]);
        table_cell(table, "%s", "");
        cell_price(table, BINARY_CROSS_ENTROPY, a[i]);
    }
    table_print(table);
    Curves curves = curves_of(.01);
    trace_step(book->trace, "confident", "One output, truth 1",
               "1/2 (1 - a)^2 and -ln a");
    trace_vector(book->trace, "a", curves.a, SAMPLES);
    trace_vector(book->trace, "quadratic", curves.cost[0], SAMPLES);
    trace_vector(book->trace, "cross-entropy", curves.cost[1], SAMPLES);
    return curves;
}

// Moves one output a little and compares with the steepness.
void logarithm_nudge(Workbook *book)
{
    const double a = .01, nudged = .0101, y = 1;
    table_heading("Steepness, measured");
    printf("Move ŷ from %.4f to %.4f and divide the change of the cost by\n"
           "the move:\n\n",
           a, nudged);
    Table *table = table_new("<cost|before|after|change / move|steepness");
    trace_step(book->trace, "nudge", "Steepness, measured",
               "(C(a + e) - C(a)) / e");
    for (size_t i = 0; i < COUNT_OF(COSTS); i++) {
        double before = cost_value(COSTS[i], &a, &y, 1);
        double after = cost_value(COSTS[i], &nudged, &y, 1);
        double measured = (after - before) / (nudged - a), slope;
        cost_derivative(COSTS[i], &a, &y, &slope, 1);
        table_cell(table, "%s|%s|%s|%s|%s", cost_name(COSTS[i]),
                   number_fixed(before, 6).text,
                   number_fixed(after, 6).text,
                   number_signed_fixed(measured, 3).text,
                   number_signed_fixed(slope, 3).text);
        trace_number(book->trace, cost_name(COSTS[i]), measured);
    }
    table_print(table);
}

// ---- where logarithms break --------------------------------------------

// Binary cross-entropy as the formula says it, with no care for 0.
static double careless(double a, double y)
{
    return -(y * log(a) + (1 - y) * log(1 - a));
}

static void cell_number(Table *table, double value)
{
    if (isnan(value))
        table_cell(table, "NaN");
    else if (isinf(value))
        table_cell(table, "infinity");
    else
        table_cell(table, "%s", number_fixed(value, 4).text);
}

void logarithm_at_zero(Workbook *book)
{
    static const double z[] = {-800, -700, -40, -2, 2, 36, 37, 800};
    table_heading("Where logarithms break");
    printf("Far out, the sigmoid of a double is exactly 0 or exactly 1,\n"
           "and the formula as it stands meets ln 0.\n\n");
    Table *table = table_new("z|σ(z)|formula: y = 1|y = 0|"
                             "cost_value: y = 1|y = 0");
    for (size_t i = 0; i < COUNT_OF(z); i++) {
        double a = sigmoid(z[i]);
        const double yes = 1, no = 0;
        table_cell(table, "%s|%.4g", number_signed_fixed(z[i], 0).text, a);
        cell_number(table, careless(a, yes));
        cell_number(table, careless(a, no));
        cell_number(table, cost_value(BINARY_CROSS_ENTROPY, &a, &yes, 1));
        cell_number(table, cost_value(BINARY_CROSS_ENTROPY, &a, &no, 1));
    }
    table_print(table);
    trace_step(book->trace, "logarithms", "Where logarithms break", "ln 0");
    trace_vector(book->trace, "z", z, COUNT_OF(z));
}
