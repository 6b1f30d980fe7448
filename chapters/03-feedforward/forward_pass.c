// forward_pass: every z and every a, before training and after.
#include "forward_pass.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"

ForwardPass *forward_pass_new(const Network *net, const Digits *test,
                              size_t digit)
{
    ForwardPass *it = memory_new(1, sizeof *it);
    it->digit = digit;
    it->label = test->labels[digit];
    it->net = net;
    it->pass = forward_new(net);
    digits_input(test, digit, it->x);
    const double *a = forward(net, it->x, it->pass);
    it->answer = vector_argmax(a, DIGITS_CLASSES);
    it->second = runner_up(a, DIGITS_CLASSES);
    for (size_t j = 0; j < HIDDEN; j++)
        neuron_contributions(layer_neuron(&net->layers[0], j), it->x,
                             it->seen[j]);
    return it;
}

void forward_pass_free(ForwardPass *it)
{
    forward_free(it->pass);
    free(it);
}

// One row for each place in the layers; the last one is shorter.
static void print_pass(const ForwardPass *it)
{
    double *const *z = it->pass->z, *const *a = it->pass->a;
    Table *table = table_new_typeset("neuron|z¹|a¹||z²|a²||z³|a³|<digit");
    for (size_t j = 0; j < HIDDEN; j++) {
        table_cell(table, "%zu|%+.4f|%.4f||%+.4f|%.4f|", j + 1, z[0][j],
                   a[0][j], z[1][j], a[1][j]);
        if (j < DIGITS_CLASSES)
            table_cell(table, "%+.4f|%.4f|%zu%s", z[2][j], a[2][j], j,
                       j == it->answer ? " ←" : "");
        else
            table_cell(table, "%s", "||");
    }
    table_print(table);
    printf("\nThe answer is the place of the largest output: %zu.\n",
           it->answer);
}

void forward_pass_print_before(const ForwardPass *it, uint64_t seed)
{
    table_heading("A forward pass before any learning");
    printf("Test digit %zu. Random weights, seed %llu:\n\n", it->digit,
           (unsigned long long)seed);
    print_pass(it);
}

void forward_pass_print_after(const ForwardPass *it)
{
    table_heading("The same forward pass after training");
    printf("The same test digit %zu, the same sums, other weights:\n\n",
           it->digit);
    print_pass(it);
}

void forward_pass_trace(Trace *trace, const ForwardPass *it,
                        const char *when)
{
    trace_step(trace, PHRASE("forward-%s", when),
               PHRASE("One digit, %s training", when),
               "z = W a + b,  a = sigma(z)");
    trace_matrix(trace, "x", it->x, DIGITS_SIDE, DIGITS_SIDE);
    for (size_t l = 0; l < DEPTH; l++) {
        size_t n = it->net->layers[l].outputs;
        trace_vector(trace, PHRASE("z%zu", l + 1), it->pass->z[l], n);
        trace_vector(trace, PHRASE("a%zu", l + 1), it->pass->a[l], n);
    }
}
