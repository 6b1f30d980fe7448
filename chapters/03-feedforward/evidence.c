// evidence: the winning output taken apart.  See evidence.h.
#include "evidence.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw/number.h"
#include "measure/order.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"

static void find_answers(Journey *journey)
{
    const double *a = forward_output(journey->pass);
    journey->answer = vector_argmax(a, DIGITS_CLASSES);
    journey->second = runner_up(a, DIGITS_CLASSES);
}

// The mean activations of the last hidden layer for each kind of digit.
static void find_habits(Journey *journey)
{
    Forward *pass = forward_new(journey->net);
    double x[DIGITS_PIXELS], count[DIGITS_CLASSES] = {0};
    for (size_t i = 0; i < journey->test->count; i++) {
        size_t label = journey->test->labels[i];
        digits_input(journey->test, i, x);
        forward(journey->net, x, pass);
        count[label]++;
        for (size_t k = 0; k < HIDDEN; k++)
            journey->habit[k][label] += pass->a[DEPTH - 2][k];
    }
    for (size_t k = 0; k < HIDDEN; k++)
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            if (count[d] > 0)
                journey->habit[k][d] /= count[d];
    forward_free(pass);
}

void evidence_gather(Journey *journey)
{
    find_answers(journey);
    find_habits(journey);
    const Layer *layer = &journey->net->layers[DEPTH - 1];
    Neuron output = layer_neuron(layer, journey->answer);
    const double *a = forward_input(journey->pass, DEPTH - 1);
    double given[HIDDEN];
    neuron_contributions(output, a, given);
    size_t *order = order_descending(given, HIDDEN);
    double total = journey->bias = output.bias;
    for (size_t i = 0; i < HIDDEN; i++) {
        size_t k = order[i];
        total += given[k];
        journey->evidence[i] =
            (Evidence){k, a[k], output.weights[k], given[k], total};
    }
    free(order);
}

static void print_ledger(const Journey *journey)
{
    table_heading("The evidence for %s", digits_name(journey->answer));
    printf("Output %zu adds what the 16 neurons below it give, sorted:\n\n",
           journey->answer);
    Table *table = table_new("<from|a|w|a · w|total so far");
    table_cell(table, "the bias|||%s|%s",
               number_signed_fixed(journey->bias, 4).text,
               number_signed_fixed(journey->bias, 4).text);
    for (size_t i = 0; i < HIDDEN; i++) {
        const Evidence *e = &journey->evidence[i];
        table_cell(table, "neuron %zu|%s|%s|%s|%s", e->neuron + 1,
                   number_fixed(e->a, 4).text,
                   number_signed_fixed(e->w, 4).text,
                   number_signed_fixed(e->given, 4).text,
                   number_signed_fixed(e->total, 4).text);
    }
    table_print(table);
    double z = journey->pass->z[DEPTH - 1][journey->answer];
    printf("\nz = %s,  a = σ(z) = %s\n", number_signed_fixed(z, 4).text,
           number_fixed(sigmoid(z), 4).text);
}

static void row_rivals(Table *table, const char *from, double to_winner,
                       double to_second)
{
    table_cell(table, "%s|%s|%s|%s", from,
               number_signed_fixed(to_winner, 4).text,
               number_signed_fixed(to_second, 4).text,
               number_signed_fixed(to_winner - to_second, 4).text);
}

// What the winner and the runner-up got from the same neurons, a: [16].
static Table *table_rivals(const Journey *journey, const double *a)
{
    const Layer *layer = &journey->net->layers[DEPTH - 1];
    Neuron winner = layer_neuron(layer, journey->answer);
    Neuron second = layer_neuron(layer, journey->second);
    char text[80];
    snprintf(text, sizeof text,
             "<from|gives to %zu|gives to %zu|difference", journey->answer,
             journey->second);
    Table *table = table_new(text);
    for (size_t i = 0; i < HIDDEN; i++) {
        size_t k = journey->evidence[i].neuron;
        snprintf(text, sizeof text, "neuron %zu", k + 1);
        row_rivals(table, text, winner.weights[k] * a[k],
                   second.weights[k] * a[k]);
    }
    row_rivals(table, "the bias", winner.bias, second.bias);
    table_rule(table);
    return table;
}

static void print_rivals(const Journey *journey)
{
    table_heading("Why not %s?", digits_name(journey->second));
    printf("The same sixteen activations, weighed by the runner-up:\n\n");
    Table *table =
        table_rivals(journey, forward_input(journey->pass, DEPTH - 1));
    const double *z = journey->pass->z[DEPTH - 1];
    row_rivals(table, "z", z[journey->answer], z[journey->second]);
    table_print(table);
}

static void print_habits(const Journey *journey)
{
    table_heading("What the sixteen neurons are on for");
    printf("Mean activation over the test digits that are a 0, a 1, …\n\n");
    Table *table = table_new("neuron|0|1|2|3|4|5|6|7|8|9");
    for (size_t k = 0; k < HIDDEN; k++) {
        table_cell(table, "%zu", k + 1);
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            table_cell(table, "%.2f", journey->habit[k][d]);
    }
    table_print(table);
}

void evidence_print(Workbook *book, const Journey *journey)
{
    print_ledger(journey);
    print_rivals(journey);
    print_habits(journey);
    double given[HIDDEN], neuron[HIDDEN];
    for (size_t i = 0; i < HIDDEN; i++) {
        given[i] = journey->evidence[i].given;
        neuron[i] = (double)(journey->evidence[i].neuron + 1);
    }
    trace_step(book->trace, "evidence",
               "What the winning output is made of",
               "z = b + sum over k of a_k w_k");
    trace_number(book->trace, "output", (double)journey->answer);
    trace_number(book->trace, "b", journey->bias);
    trace_vector(book->trace, "neuron", neuron, HIDDEN);
    trace_vector(book->trace, "given", given, HIDDEN);
    trace_step(book->trace, "habits", "What hidden neurons are on for",
               "mean of a over the digits of a class");
    trace_matrix(book->trace, "habit", journey->habit[0], HIDDEN,
                 DIGITS_CLASSES);
}
