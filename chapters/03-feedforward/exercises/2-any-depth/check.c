// Mazur's 2-2-2 network, whose numbers are published; then networks of
// depth 1 to 4 with random weights, compared with the forward pass of the
// workbook.
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "check/check.h"
#include "exercise.h"
#include "nn/forward.h"
#include "nn/network.h"
#include "nn/vector.h"

enum { DEPTH_MOST = 4, WIDTH_MOST = 8 };

static const double x[WIDTH_MOST] = {.05, .10, -.3, .7, .2};

// What feed_forward gives, all layers in a row behind each other.  Returns
// how many numbers that are.
static size_t answer(const Network *net, double *out)
{
    double *a[DEPTH_MOST + 1];
    size_t sizes[DEPTH_MOST + 1] = {network_inputs(net)};
    for (size_t l = 0; l <= net->depth; l++) {
        if (l > 0)
            sizes[l] = net->layers[l - 1].outputs;
        // Each as long as its layer, so that reading too far is seen.
        a[l] = memory_new(sizes[l], sizeof *a[l]);
        vector_fill(a[l], CHECK_UNWRITTEN, sizes[l]);
    }
    vector_copy(a[0], x, sizes[0]);
    feed_forward(net->depth, sizes, net->parameters, a);
    size_t n = 0;
    for (size_t l = 1; l <= net->depth; l++)
        for (size_t j = 0; j < sizes[l]; j++)
            out[n++] = a[l][j];
    for (size_t l = 0; l <= net->depth; l++)
        free(a[l]);
    return n;
}

// The same from the workbook's forward pass.
static void expect(const Network *net, double *out)
{
    Forward *pass = forward_new(net);
    forward(net, x, pass);
    size_t n = 0;
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        for (size_t j = 0; j < layer->outputs; j++, n++) {
            check_step_of(n, "layer %zu, neuron %zu, counted from 0", l + 1,
                          j);
            check_step_products(n, "its weights times what it reads",
                                (Products){matrix_row(layer->weights, j),
                                           forward_input(pass, l),
                                           layer->inputs, 1});
            check_step_of(n, "z = that + %.6g = %.9g", layer->biases[j],
                          pass->z[l][j]);
            check_step_of(n, "a = 1 / (1 + e^-z) = %.9g", pass->a[l][j]);
            out[n] = pass->a[l][j];
        }
    }
    forward_free(pass);
}

// .15 .20 .25 .30, biases .35; .40 .45 .50 .55, biases .60.
// Source: Mazur, "A Step by Step Backpropagation Example" (2015), with one
// bias of each layer changed so that no two are equal.
static const double mazur[] = {.15, .20, .25, .30, .35, .36,
                               .40, .45, .50, .55, .60, .62};

static void the_2_2_2_network(void)
{
    double yours[4], expected[4];
    const Question question = {
        "the 2-2-2 network with x = (0.05, 0.10): both neurons of layer 1, "
        "then both of layer 2",
        "a", 1e-9};
    Network *net = network_new((size_t[]){2, 2, 2}, 3, SIGMOID, SIGMOID);
    vector_copy(net->parameters, mazur, net->parameter_count);
    answer(net, yours);
    expect(net, expected);
    check_vector(&question, yours, expected, 4);
    network_free(net);
}

static void random_network(const char *shape, const size_t *sizes,
                           size_t depth)
{
    double yours[DEPTH_MOST * WIDTH_MOST],
        expected[DEPTH_MOST * WIDTH_MOST];
    char input[100];
    snprintf(input, sizeof input, "a network %s with random weights",
             shape);
    Network *net = network_new(sizes, depth + 1, SIGMOID, SIGMOID);
    Random random = random_start(3);
    network_initialise(net, NORMAL, &random);
    size_t n = answer(net, yours);
    expect(net, expected);
    const Question question = {input, "a, layer after layer", 1e-9};
    check_vector(&question, yours, expected, n);
    network_free(net);
}

static void any_depth(void)
{
    random_network("3-2", (size_t[]){3, 2}, 1);
    random_network("2-3-1", (size_t[]){2, 3, 1}, 2);
    random_network("5-4-8-3", (size_t[]){5, 4, 8, 3}, 3);
    random_network("1-2-3-2-1", (size_t[]){1, 2, 3, 2, 1}, 4);
}

CHECK_MAIN("03-2", "chapters/03-feedforward/README.md#layers-in-a-row",
           CHECK(the_2_2_2_network), CHECK(any_depth))
