// workloads: the networks that the engine is timed with, by itself and
// beside other libraries.
#ifndef TOOLS_WORKLOADS_H
#define TOOLS_WORKLOADS_H

#include <stdio.h>
#include <stdlib.h>

#include "engine/engine.h"

typedef struct {
    const char *name;
    size_t count, sizes[8];
    Activation hidden, output;
    Cost cost;
    double rate;
    size_t batch, examples; // examples to an epoch
} Workload;

enum { WORKLOADS = 4 };

static const Workload workloads[WORKLOADS] = {
    {"N", 3, {784, 30, 10}, SIGMOID, SIGMOID, QUADRATIC, 3, 10, 60000},
    {"M",
     4,
     {784, 256, 128, 10},
     RELU,
     SOFTMAX,
     CROSS_ENTROPY,
     0.1,
     64,
     12800},
    {"L", 3, {784, 800, 10}, RELU, SOFTMAX, CROSS_ENTROPY, 0.1, 128, 6400},
    {"XL",
     7,
     {784, 2500, 2000, 1500, 1000, 500, 10},
     RELU,
     SOFTMAX,
     CROSS_ENTROPY,
     0.01,
     256,
     256}};

// Its network before it learns; the caller frees it.
static inline Network *workload_network(const Workload *w)
{
    Network *net = network_new(w->sizes, w->count, w->hidden, w->output);
    Random random = random_start(1);
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

// An engine for this network, which it copies; ends the program where it
// cannot start.
static inline Engine *workload_engine(const Workload *w, const Network *net,
                                      size_t threads)
{
    EngineOptions o = engine_options();
    o.cost = w->cost;
    o.rate = w->rate;
    o.batch = w->batch;
    o.threads = threads;
    Error error;
    Engine *engine = engine_new(net, o, &error);
    if (engine == NULL) {
        fprintf(stderr, "%s\n", error.text);
        exit(2);
    }
    return engine;
}

#endif
