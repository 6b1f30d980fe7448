#include "nn/descent.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

Descent *descent_new(const Network *net, const Examples *set,
                     DescentOptions options)
{
    assert(options.batch > 0 && set->count > 0);
    assert(set->inputs == network_inputs(net) &&
           set->outputs == network_outputs(net));
    Descent *descent = memory_new(1, sizeof *descent);
    descent->options = options;
    descent->gradient = network_like(net);
    descent->pass = backprop_new(net);
    descent->order = memory_new(set->count, sizeof *descent->order);
    descent->x = memory_new(set->inputs, sizeof *descent->x);
    descent->y = memory_new(set->outputs, sizeof *descent->y);
    for (size_t i = 0; i < set->count; i++)
        descent->order[i] = i;
    return descent;
}

void descent_free(Descent *descent)
{
    if (descent == NULL)
        return;
    network_free(descent->gradient);
    backprop_free(descent->pass);
    free(descent->order);
    free(descent->x);
    free(descent->y);
    free(descent);
}

void descent_step(Network *net, const Network *gradient, double rate)
{
    vector_axpy(net->parameters, -rate, gradient->parameters,
                net->parameter_count);
}

void descent_decay(Network *net, double factor)
{
    for (size_t l = 0; l < net->depth; l++) {
        Matrix w = net->layers[l].weights;
        vector_scale(w.at, factor, w.rows * w.cols);
    }
}

double descent_batch(Descent *descent, Network *net, const Examples *set,
                     const size_t *items, size_t n)
{
    DescentOptions o = descent->options;
    double cost = 0;
    network_clear(descent->gradient);
    for (size_t i = 0; i < n; i++) {
        set->get(set->source, items[i], descent->x, descent->y);
        cost += backprop(net, o.cost, (Example){descent->x, descent->y},
                         descent->pass, descent->gradient);
    }
    if (o.l2 > 0)
        descent_decay(net, 1 - o.rate * o.l2 / (double)set->count);
    descent_step(net, descent->gradient, o.rate / (double)n);
    return cost;
}

double descent_epoch(Descent *descent, Network *net, const Examples *set,
                     Random *random)
{
    double cost = 0;
    size_t batch = descent->options.batch;
    random_shuffle(random, descent->order, set->count);
    for (size_t start = 0; start < set->count; start += batch) {
        size_t left = set->count - start;
        cost += descent_batch(descent, net, set, descent->order + start,
                              left < batch ? left : batch);
    }
    return cost / (double)set->count;
}
