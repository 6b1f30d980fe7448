// systems_bits: small trainings by nn and by the engine; prints a sum over
// the bits of their weights, which has to be the same on every machine
// (tests/systems.sh).  Needs no library, so that it runs in an emulator.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine_data.h"
#include "nn/descent.h"

// FNV-1a over the bits of the parameters, lowest byte first.
static unsigned long long sum_of_bits(const Network *net)
{
    unsigned long long sum = 14695981039346656037ULL;
    for (size_t i = 0; i < net->parameter_count; i++) {
        uint64_t bits;
        memcpy(&bits, net->parameters + i, sizeof bits);
        for (int shift = 0; shift < 64; shift += 8)
            sum = (sum ^ (bits >> shift & 255)) * 1099511628211ULL;
    }
    return sum;
}

static void get_example(const void *source, size_t n, double *x, double *y)
{
    const Data *d = source;
    for (size_t k = 0; k < IN; k++)
        x[k] = (double)d->floats[n * IN + k];
    for (size_t j = 0; j < OUT; j++)
        y[j] = (double)d->targets[n * OUT + j];
}

static void by_nn(const Data *d, Activation hidden, Activation output)
{
    Examples set = {COUNT, IN, OUT, get_example, d};
    Network *net = network_for(hidden, output);
    Cost cost = output == SOFTMAX ? CROSS_ENTROPY : QUADRATIC;
    Descent *descent =
        descent_new(net, &set, (DescentOptions){cost, .5, .1, 10});
    Random random = random_start(1);
    double last = 0;
    for (int epoch = 0; epoch < 20; epoch++)
        last = descent_epoch(descent, net, &set, &random);
    printf("nn %s %s %016llx %a\n", activation_name(hidden),
           activation_name(output), sum_of_bits(net), last);
    descent_free(descent);
    network_free(net);
}

static void by_engine(const Data *d, Activation hidden, Rule rule,
                      size_t batch)
{
    EngineOptions options = engine_options();
    options.cost = CROSS_ENTROPY;
    options.rule = rule;
    options.rate = .01;
    options.batch = batch;
    options.dropout = .25;
    options.threads = 2;
    EngineSet set = {.count = COUNT,
                     .inputs = IN,
                     .outputs = OUT,
                     .bytes = d->bytes,
                     .targets = d->targets};
    Network *net = network_for(hidden, SOFTMAX);
    Engine *engine = engine_new(net, options, NULL);
    Random random = random_start(1);
    for (int epoch = 0; epoch < 5; epoch++)
        engine_epoch(engine, &set, &random);
    engine_store(engine, net);
    printf("engine %s rule %d batch %zu %016llx\n", activation_name(hidden),
           rule, batch, sum_of_bits(net));
    engine_free(engine);
    network_free(net);
}

int main(void)
{
    Data *d = data_new();
    by_nn(d, SIGMOID, SIGMOID);
    by_nn(d, TANH, SOFTMAX);
    by_nn(d, RELU, SOFTMAX);
    const size_t batches[] = {10, 37}; // by rows and by columns
    for (size_t i = 0; i < 2; i++) {
        by_engine(d, SIGMOID, DESCENT, batches[i]);
        by_engine(d, TANH, MOMENTUM, batches[i]);
        by_engine(d, RELU, ADAM, batches[i]);
    }
    free(d);
    return 0;
}
