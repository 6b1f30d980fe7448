#include "one_decision.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "classes.h"
#include "measure/order.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

static void weigh_contributions(OneDecision *d, const Layer *output)
{
    const double *for_winner = matrix_row(output->weights, d->winner);
    const double *for_second = matrix_row(output->weights, d->second);
    const double *a = d->pass->a[0];
    d->contribution = memory_new(d->hidden, sizeof *d->contribution);
    d->bias = output->biases[d->winner] - output->biases[d->second];
    d->lead = d->bias;
    for (size_t j = 0; j < d->hidden; j++) {
        d->contribution[j] = (for_winner[j] - for_second[j]) * a[j];
        d->lead += d->contribution[j];
    }
    d->order = order_by_size(d->contribution, d->hidden);
}

OneDecision one_decision_of(const Network *net, const WhereWrong *where,
                            size_t digit)
{
    const Digits *digits = where->digits;
    if (net->depth != 2)
        return (OneDecision){0};
    if (digit == WORKBOOK_BY_RULE)
        digit = where_wrong_least_certain(where);
    OneDecision d = {.digit = digit,
                     .label = digits->labels[digit],
                     .net = net,
                     .names = digits->names,
                     .classes = network_outputs(net),
                     .x = memory_new(DIGITS_PIXELS, sizeof *d.x),
                     .pass = forward_new(net),
                     .hidden = net->layers[0].outputs};
    digits_input(digits, digit, d.x);
    const double *outputs = forward(net, d.x, d.pass);
    d.winner = vector_argmax(outputs, d.classes);
    d.second = runner_up(outputs, d.classes);
    if (d.winner != (size_t)d.label && (size_t)d.label < d.classes)
        d.second = (size_t)d.label;
    weigh_contributions(&d, &net->layers[1]);
    return d;
}

void one_decision_free(OneDecision *decision)
{
    free(decision->x);
    forward_free(decision->pass);
    free(decision->contribution);
    free(decision->order);
}

double one_decision_rest(const OneDecision *d, size_t from)
{
    double rest = 0;
    for (size_t i = from; i < d->hidden; i++)
        rest += d->contribution[d->order[i]];
    return rest;
}

// ---- in print ----------------------------------------------------------

static void print_neuron(Table *table, const OneDecision *d, size_t j)
{
    Matrix w = d->net->layers[1].weights;
    table_cell(table, "%zu|%+.4f|%.4f|%+.4f|%+.4f|%+.4f", j + 1,
               d->pass->z[0][j], d->pass->a[0][j],
               matrix_row(w, d->winner)[j], matrix_row(w, d->second)[j],
               d->contribution[j]);
}

static void print_contributions(const OneDecision *d)
{
    enum { STRONGEST = 7 };
    Table *table = table_new(
        PHRASE("neuron|z|a|vote for %zu|vote for %zu|adds to %zu over %zu",
               d->winner, d->second, d->winner, d->second));
    for (size_t i = 0; i < STRONGEST && i < d->hidden; i++)
        print_neuron(table, d, d->order[i]);
    table_cell(table, "others|||||%+.4f", one_decision_rest(d, STRONGEST));
    table_cell(table, "biases|||||%+.4f", d->bias);
    table_rule(table);
    table_cell(table, "sum|||||%+.4f", d->lead);
    table_print(table);
}

void one_decision_print(const OneDecision *d)
{
    if (d->net == NULL) {
        puts("\nOnly a network with one hidden layer is looked into: there "
             "a hidden neuron\nhas 784 weights that are a picture, and ten "
             "votes.");
        return;
    }
    const double *a = forward_output(d->pass);
    table_heading("How one digit became an answer");
    printf("Test digit %zu is %s.  The network says %zu, a = %.4f;\n%s "
           "%zu, a = %.4f.\n\n",
           d->digit,
           classes_name((size_t)d->label, d->classes, d->names).text,
           d->winner, a[d->winner],
           d->second == (size_t)d->label ? "of the truth," : "next comes",
           d->second, a[d->second]);
    classes_print_outputs(d->pass->z[1], a, d->classes, d->names);
    puts("\nThe neurons that decided between these two, the strongest "
         "first:\n");
    print_contributions(d);
    classes_print_not_drawn(d->classes);
}

void one_decision_trace(Trace *trace, const OneDecision *d)
{
    if (d->net == NULL)
        return;
    trace_step(trace, "decision", "How one digit became an answer",
               "c[j] = (w[winner][j] - w[second][j]) a[j]");
    trace_number(trace, "digit", (double)d->digit);
    trace_number(trace, "label", d->label);
    trace_number(trace, "winner", (double)d->winner);
    trace_number(trace, "second", (double)d->second);
    trace_matrix(trace, "x", d->x, DIGITS_SIDE, DIGITS_SIDE);
    trace_vector(trace, "z", d->pass->z[0], d->hidden);
    trace_vector(trace, "a", d->pass->a[0], d->hidden);
    trace_vector(trace, "contribution", d->contribution, d->hidden);
    trace_vector(trace, "outputs", d->pass->a[1], d->classes);
}
