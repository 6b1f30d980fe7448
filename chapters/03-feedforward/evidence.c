// evidence: what each neuron gave to the winner, and to the runner-up.
#include "evidence.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "measure/order.h"
#include "workbook/table.h"

Evidence evidence_of(const ForwardPass *walk)
{
    const Layer *layer = &walk->net->layers[DEPTH - 1];
    Neuron output = layer_neuron(layer, walk->answer);
    const double *a = forward_input(walk->pass, DEPTH - 1);
    double given[HIDDEN], total = output.bias;
    neuron_contributions(output, a, given);
    size_t *order = order_descending(given, HIDDEN);
    Evidence it = {.bias = output.bias,
                   .z = walk->pass->z[DEPTH - 1][walk->answer],
                   .up = fmax(0, output.bias),
                   .down = fmin(0, output.bias)};
    for (size_t i = 0; i < HIDDEN; i++) {
        size_t k = order[i];
        total += given[k];
        it.up += fmax(0, given[k]);
        it.down += fmin(0, given[k]);
        it.given[i] = (Given){k, a[k], output.weights[k], given[k], total};
    }
    free(order);
    return it;
}

static void print_ledger(const Evidence *it, const ForwardPass *walk)
{
    table_heading("The evidence for %s", digits_name(walk->answer));
    printf("Output %zu adds what the 16 neurons below it give, sorted:\n\n",
           walk->answer);
    Table *table = table_new_typeset("<from|a|w|a · w|total so far");
    table_cell(table, "the bias|||%+.4f|%+.4f", it->bias, it->bias);
    for (size_t i = 0; i < HIDDEN; i++) {
        const Given *g = &it->given[i];
        table_cell(table, "neuron %zu|%.6f|%+.6f|%+.4f|%+.4f",
                   g->neuron + 1, g->a, g->w, g->given, g->total);
    }
    table_print(table);
    printf("\nFor it %s, against it %s:  z = %s,  a = σ(z) = %.4f\n",
           number_signed_fixed(it->up, 2).text,
           number_signed_fixed(it->down, 2).text,
           number_signed_fixed(it->z, 4).text, sigmoid(it->z));
}

// One row of what two outputs, the winner and the runner-up, are given.
static void cell_rivals(Table *table, const char *from, double to_winner,
                        double to_second)
{
    table_cell(table, "%s|%+.4f|%+.4f|%+.4f", from, to_winner, to_second,
               to_winner - to_second);
}

static void print_rivals(const Evidence *it, const ForwardPass *walk)
{
    const Layer *layer = &walk->net->layers[DEPTH - 1];
    Neuron winner = layer_neuron(layer, walk->answer);
    Neuron second = layer_neuron(layer, walk->second);
    const double *a = forward_input(walk->pass, DEPTH - 1);
    const double *z = walk->pass->z[DEPTH - 1];
    table_heading("Why not %s?", digits_name(walk->second));
    printf("The same sixteen activations, weighed by the runner-up:\n\n");
    Table *table = table_new_typeset(
        PHRASE("<from|gives to %zu|gives to %zu|difference", walk->answer,
               walk->second));
    for (size_t i = 0; i < HIDDEN; i++) {
        size_t k = it->given[i].neuron;
        cell_rivals(table, PHRASE("neuron %zu", k + 1),
                    winner.weights[k] * a[k], second.weights[k] * a[k]);
    }
    cell_rivals(table, "the bias", winner.bias, second.bias);
    table_rule(table);
    cell_rivals(table, "z", z[walk->answer], z[walk->second]);
    table_print(table);
}

void evidence_print(const Evidence *it, const ForwardPass *walk)
{
    print_ledger(it, walk);
    print_rivals(it, walk);
}

void evidence_trace(Trace *trace, const Evidence *it, size_t output)
{
    double given[HIDDEN], neuron[HIDDEN];
    for (size_t i = 0; i < HIDDEN; i++) {
        given[i] = it->given[i].given;
        neuron[i] = (double)(it->given[i].neuron + 1);
    }
    trace_step(trace, "evidence", "What the winning output is made of",
               "z = b + sum over k of a_k w_k");
    trace_number(trace, "output", (double)output);
    trace_number(trace, "b", it->bias);
    trace_vector(trace, "neuron", neuron, HIDDEN);
    trace_vector(trace, "given", given, HIDDEN);
}
