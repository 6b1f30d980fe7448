// engine_data: a small set of examples and a network, for the engine's
// tests.
#ifndef TESTS_ENGINE_DATA_H
#define TESTS_ENGINE_DATA_H

#include <math.h>

#include "base/memory.h"
#include "engine/engine.h"
#include "nn/network.h"

// A set of examples as both src/nn and the engine read it: 90 images of 45
// pixels, most of them 0, two of them always, and 21 classes.  The targets
// are not one-hot, so that every output has an error of its own.
enum { COUNT = 90, IN = 45, OUT = 21 };

typedef struct {
    unsigned char bytes[COUNT * IN];
    unsigned char labels[COUNT];
    float floats[COUNT * IN];
    float targets[COUNT * OUT];
} Data;

static inline Data *data_new(void)
{
    Data *d = memory_new(1, sizeof *d);
    Random random = random_start(11);
    for (size_t i = 0; i < COUNT * IN; i++) {
        bool empty =
            random_unit(&random) < 0.6 || i % IN == 5 || i % IN == 44;
        if (!empty)
            d->bytes[i] = (unsigned char)random_below(&random, 256);
        d->floats[i] = (float)(d->bytes[i] / 255.0);
    }
    for (size_t n = 0; n < COUNT; n++) {
        d->labels[n] = (unsigned char)random_below(&random, OUT);
        float sum = 0, *y = d->targets + n * OUT;
        for (size_t j = 0; j < OUT; j++)
            sum += y[j] =
                (float)random_unit(&random) + (j == d->labels[n] ? 4 : 0);
        for (size_t j = 0; j < OUT; j++)
            y[j] /= sum;
    }
    return d;
}

static inline EngineSet set_of(const Data *d)
{
    return (EngineSet){.count = COUNT,
                       .inputs = IN,
                       .outputs = OUT,
                       .bytes = d->bytes,
                       .targets = d->targets};
}

static inline Network *network_for(Activation hidden, Activation output)
{
    const size_t sizes[] = {IN, 33, 18, OUT};
    Network *net = network_new(sizes, 4, hidden, output);
    Random random = random_start(3);
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

// How far two networks are apart, at most, in any parameter.
static inline double distance(const Network *a, const Network *b)
{
    double most = 0;
    for (size_t i = 0; i < a->parameter_count; i++)
        most = fmax(most, fabs(a->parameters[i] - b->parameters[i]));
    return most;
}

#endif
