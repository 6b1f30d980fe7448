#include "errors_by_layer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/backprop.h"
#include "nn/vector.h"
#include "workbook/table.h"

const Start errors_starts[STARTS] = {
    {SIGMOID, SCALED_NORMAL, "sigmoid, N(0, 1/n)"},
    {RELU, SCALED_NORMAL, "ReLU, N(0, 1/n)"},
    {RELU, HE_NORMAL, "ReLU, N(0, 2/n)"},
    {SIGMOID, NORMAL, "sigmoid, N(0, 1)"}};

// ---- measuring ---------------------------------------------------------

// Adds what the errors of hidden layer l are made of, for one digit.
static void add_factors(const Network *net, const Backprop *pass, size_t l,
                        LayerMeans *means)
{
    const Layer *next = &net->layers[l + 1];
    size_t n = next->inputs;
    double *buffer = memory_new(n, sizeof *buffer);
    layer_backward(next, pass->delta[l + 1], buffer);
    for (size_t j = 0; j < n; j++)
        means->behind += fabs(buffer[j]) / (double)n;
    activation_derivative(net->layers[l].activation, pass->forward->z[l],
                          buffer, n);
    means->slope += vector_sum(buffer, n) / (double)n;
    free(buffer);
}

// Adds what the layer has for one digit.
static void add_layer(const Network *net, const Backprop *pass, size_t l,
                      LayerMeans *means)
{
    size_t n = net->layers[l].outputs;
    for (size_t j = 0; j < n; j++) {
        double z = pass->forward->z[l][j];
        means->error += fabs(pass->delta[l][j]) / (double)n;
        means->z2 += z * z / (double)n;
    }
    if (l + 1 < net->depth)
        add_factors(net, pass, l, means);
}

static void divide(LayerMeans *means, double count)
{
    means->error /= count;
    means->z2 /= count;
    means->slope /= count;
    means->behind /= count;
}

void errors_measure(const Network *net, const Digits *digits,
                    LayerMeans *means)
{
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    Backprop *pass = backprop_new(net);
    for (size_t l = 0; l < net->depth; l++)
        means[l] = (LayerMeans){0};
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        digits_target(digits->labels[i], y);
        forward(net, x, pass->forward);
        backprop_errors(net, CROSS_ENTROPY, y, pass);
        for (size_t l = 0; l < net->depth; l++)
            add_layer(net, pass, l, &means[l]);
    }
    for (size_t l = 0; l < net->depth; l++)
        divide(&means[l], (double)digits->count);
    backprop_free(pass);
}

static void measure(ErrorsByLayer *it, const Digits *digits, size_t start,
                    size_t s, Random random)
{
    LayerMeans means[STACK_LAYERS];
    Network *net =
        stack_new(STACK_DEEPEST, it->width, &errors_starts[start], &random);
    errors_measure(net, digits, means);
    for (size_t l = 0; l < STACK_LAYERS; l++) {
        it->error[start][l][s] = means[l].error;
        it->z2[start][l][s] = means[l].z2;
    }
    network_free(net);
}

ErrorsByLayer errors_by_layer_of(const Digits *digits, size_t width,
                                 uint64_t seed)
{
    ErrorsByLayer it = {.digits = digits->count, .width = width};
    for (size_t start = 0; start < STARTS; start++)
        for (size_t s = 0; s < STACK_SEEDS; s++)
            measure(&it, digits, start, s, random_start(seed + s));
    return it;
}

// ---- printing ----------------------------------------------------------

static double mean(const double values[STACK_SEEDS])
{
    return range_of(values, STACK_SEEDS).mean;
}

static void print_errors(const ErrorsByLayer *it, size_t start)
{
    Table *table =
        table_new("layer|mean size of δ|lowest|highest|× next layer's");
    for (size_t l = STACK_LAYERS; l-- > 0;) {
        Range r = range_of(it->error[start][l], STACK_SEEDS);
        table_cell(table, "%zu|%.8f|%.8f|%.8f", l + 1, r.mean, r.low,
                   r.high);
        if (l + 1 == STACK_LAYERS)
            table_cell(table, "%s", "");
        else
            table_cell(table, "%.3f",
                       r.mean / mean(it->error[start][l + 1]));
    }
    table_print(table);
    printf("\nIn layer %d it is %.1f times as large as in layer 1.\n",
           STACK_DEEPEST,
           mean(it->error[start][STACK_DEEPEST - 1]) /
               mean(it->error[start][0]));
}

static void print_z(const ErrorsByLayer *it)
{
    table_heading("The size of z for three starts");
    puts("The same networks forward: the mean of z squared over neurons "
         "and digits.\n");
    Table *table = table_new(
        "layer|sigmoid, N(0, 1/n)|ReLU, N(0, 1/n)|ReLU, N(0, 2/n)");
    for (size_t l = 0; l < STACK_DEEPEST; l++)
        table_cell(table, "%zu|%.4f|%.4f|%.4f", l + 1,
                   mean(it->z2[SIGMOID_SCALED][l]),
                   mean(it->z2[RELU_SCALED][l]), mean(it->z2[RELU_HE][l]));
    table_print(table);
}

void errors_by_layer_print(const ErrorsByLayer *it)
{
    table_heading("The error, layer by layer");
    printf("784-%zu-%zu-%zu-%zu-%zu-10 before it learns; digits "
           "measured: %zu; seeds: %d.\nLayer 6 is the output.  Sigmoid, "
           "N(0, 1/n):\n\n",
           it->width, it->width, it->width, it->width, it->width,
           it->digits, STACK_SEEDS);
    print_errors(it, SIGMOID_SCALED);
    table_heading("The error with large weights");
    puts("Sigmoids again, weights and biases N(0, 1):\n");
    print_errors(it, SIGMOID_NORMAL);
    table_heading("The error with ReLU");
    puts("The same with ReLU and first weights N(0, 2/n):\n");
    print_errors(it, RELU_HE);
    print_z(it);
}

void errors_by_layer_trace(Trace *trace, const ErrorsByLayer *it)
{
    for (size_t start = 0; start < STARTS; start++) {
        trace_step(trace, PHRASE("errors-%zu", start + 1),
                   errors_starts[start].name,
                   "delta[l] = (W[l+1]^T delta[l+1]) f'(z[l])");
        trace_matrix(trace, "error", it->error[start][0], STACK_LAYERS,
                     STACK_SEEDS);
        trace_matrix(trace, "z2", it->z2[start][0], STACK_LAYERS,
                     STACK_SEEDS);
    }
}
