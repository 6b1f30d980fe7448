#include "nn/network.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

const char *const initialisation_names[INITIALISATION_COUNT + 1] = {
    [ZEROS] = "zeros",
    [NORMAL] = "normal",
    [SCALED_NORMAL] = "scaled",
    [HE_NORMAL] = "he",
};

const char *initialisation_name(Initialisation kind)
{
    return initialisation_names[kind];
}

// Points a layer at its part of the parameters; returns what comes after.
static double *lay_out(Layer *layer, size_t inputs, size_t outputs,
                       double *parameters)
{
    layer->inputs = inputs;
    layer->outputs = outputs;
    layer->weights = (Matrix){outputs, inputs, parameters};
    layer->biases = parameters + outputs * inputs;
    return layer->biases + outputs;
}

Network *network_new(const size_t *sizes, size_t count, Activation hidden,
                     Activation output)
{
    assert(count >= 2);
    size_t depth = count - 1;
    size_t parameter_count = 0;
    for (size_t l = 0; l < depth; l++) {
        assert(sizes[l] > 0 && sizes[l + 1] > 0);
        parameter_count += (sizes[l] + 1) * sizes[l + 1];
    }

    size_t layers_at = sizeof(Network);
    size_t parameters_at = memory_place(layers_at + depth * sizeof(Layer));
    char *block =
        memory_new(parameters_at + parameter_count * sizeof(double), 1);

    Network *net = (Network *)(void *)block;
    net->depth = depth;
    net->layers = (Layer *)(void *)(block + layers_at);
    net->parameter_count = parameter_count;
    net->parameters = (double *)(void *)(block + parameters_at);
    double *next = net->parameters;
    for (size_t l = 0; l < depth; l++) {
        next = lay_out(&net->layers[l], sizes[l], sizes[l + 1], next);
        net->layers[l].activation = l + 1 < depth ? hidden : output;
    }
    return net;
}

Network *network_like(const Network *net)
{
    size_t *sizes = memory_new(net->depth + 1, sizeof *sizes);
    sizes[0] = network_inputs(net);
    for (size_t l = 0; l < net->depth; l++)
        sizes[l + 1] = net->layers[l].outputs;
    Network *twin = network_new(sizes, net->depth + 1, IDENTITY, IDENTITY);
    for (size_t l = 0; l < net->depth; l++)
        twin->layers[l].activation = net->layers[l].activation;
    free(sizes);
    return twin;
}

Network *network_clone(const Network *net)
{
    Network *twin = network_like(net);
    network_copy(twin, net);
    return twin;
}

void network_free(Network *net)
{
    free(net);
}

void network_copy(Network *to, const Network *from)
{
    assert(to->parameter_count == from->parameter_count);
    vector_copy(to->parameters, from->parameters, from->parameter_count);
}

double network_distance(const Network *a, const Network *b)
{
    double sum = 0;
    for (size_t i = 0; i < a->parameter_count; i++) {
        double apart = a->parameters[i] - b->parameters[i];
        sum += apart * apart;
    }
    return sqrt(sum);
}

void network_clear(Network *net)
{
    vector_fill(net->parameters, 0, net->parameter_count);
}

// How far the first numbers lie from 0.
typedef struct {
    double variance; // of the weights; 0: they stay 0
    bool shared;     // the variance is divided by n, the inputs
    double biases_variance;
} Rule;

static const Rule rules[INITIALISATION_COUNT] = {
    [ZEROS] = {0, false, 0},
    [NORMAL] = {1, false, 1},
    [SCALED_NORMAL] = {1, true, 0},
    [HE_NORMAL] = {2, true, 0},
};

static void fill_normal(double *at, size_t count, double variance,
                        Random *random)
{
    for (size_t i = 0; i < count && variance > 0; i++)
        at[i] = random_normal(random, 0, sqrt(variance));
}

void network_initialise(Network *net, Initialisation kind, Random *random)
{
    const Rule *rule = &rules[kind];
    network_clear(net);
    for (size_t l = 0; l < net->depth; l++) {
        Layer *layer = &net->layers[l];
        size_t n = layer->inputs;
        double variance = rule->variance / (rule->shared ? (double)n : 1);
        fill_normal(layer->weights.at, layer->outputs * n, variance,
                    random);
        fill_normal(layer->biases, layer->outputs, rule->biases_variance,
                    random);
    }
}

size_t network_inputs(const Network *net)
{
    return net->layers[0].inputs;
}

size_t network_outputs(const Network *net)
{
    return net->layers[net->depth - 1].outputs;
}
