#include "web/live.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/gradcheck.h"

void *live_room(size_t bytes)
{
    return memory_new(bytes, 1);
}

void live_release(void *room)
{
    free(room);
}

// One array for each layer, as long as the layer has neurons.
static double **arrays_new(const Network *net)
{
    double **arrays = memory_new(net->depth, sizeof *arrays);
    for (size_t l = 0; l < net->depth; l++)
        arrays[l] = memory_new(net->layers[l].outputs, sizeof **arrays);
    return arrays;
}

static void arrays_free(double **arrays, size_t depth)
{
    for (size_t l = 0; l < depth; l++)
        free(arrays[l]);
    free(arrays);
}

Live *live_new(const size_t *sizes, size_t count, Activation hidden,
               Activation output)
{
    Live *live = memory_new(1, sizeof *live);
    live->net = network_new(sizes, count, hidden, output);
    live->gradient = network_like(live->net);
    live->pass = backprop_new(live->net);
    live->x = memory_new(sizes[0], sizeof *live->x);
    live->y = memory_new(sizes[count - 1], sizeof *live->y);
    live->dC_dx = memory_new(sizes[0], sizeof *live->dC_dx);
    live->blame = arrays_new(live->net);
    live->slope = arrays_new(live->net);
    return live;
}

void live_free(Live *live)
{
    if (live == NULL)
        return;
    arrays_free(live->blame, live->net->depth);
    arrays_free(live->slope, live->net->depth);
    free(live->x);
    free(live->y);
    free(live->dC_dx);
    backprop_free(live->pass);
    network_free(live->gradient);
    network_free(live->net);
    free(live);
}

// ---- where the numbers are ---------------------------------------------

size_t live_parameter_count(const Live *live)
{
    return live->net->parameter_count;
}

double *live_parameters(Live *live)
{
    return live->net->parameters;
}

double *live_gradient(Live *live)
{
    return live->gradient->parameters;
}

double *live_input(Live *live)
{
    return live->x;
}

double *live_target(Live *live)
{
    return live->y;
}

double *live_z(Live *live, size_t l)
{
    return live->pass->forward->z[l];
}

double *live_a(Live *live, size_t l)
{
    return live->pass->forward->a[l];
}

double *live_delta(Live *live, size_t l)
{
    return live->pass->delta[l];
}

double *live_blame(Live *live, size_t l)
{
    return live->blame[l];
}

double *live_slope(Live *live, size_t l)
{
    return live->slope[l];
}

double *live_input_slope(Live *live)
{
    return live->dC_dx;
}

// ---- what can be done with them ----------------------------------------

void live_initialise(Live *live, Initialisation kind, unsigned seed)
{
    Random random = random_start(seed);
    network_initialise(live->net, kind, &random);
}

// The two factors of every delta, which backprop itself need not keep.
static void fill_factors(Live *live, Cost cost)
{
    const Network *net = live->net;
    const Forward *f = live->pass->forward;
    size_t last = net->depth - 1;
    cost_derivative(cost, f->a[last], live->y, live->blame[last],
                    net->layers[last].outputs);
    for (size_t l = net->depth; l-- > 0;) {
        const Layer *layer = &net->layers[l];
        if (l < last)
            layer_backward(&net->layers[l + 1], live->pass->delta[l + 1],
                           live->blame[l]);
        if (layer->activation != SOFTMAX)
            activation_derivative(layer->activation, f->z[l],
                                  live->slope[l], layer->outputs);
    }
}

double live_pass(Live *live, Cost cost)
{
    network_clear(live->gradient);
    double value = backprop(live->net, cost, (Example){live->x, live->y},
                            live->pass, live->gradient);
    backprop_input(live->net, live->pass, live->dC_dx);
    fill_factors(live, cost);
    return value;
}

double live_cost(Live *live, Cost cost)
{
    const double *a = forward(live->net, live->x, live->pass->forward);
    return cost_value(cost, a, live->y, network_outputs(live->net));
}

double live_cost_of(const Live *live, Cost cost, size_t i)
{
    const double *a = forward_output(live->pass->forward);
    return cost_value(cost, a + i, live->y + i, 1);
}

void live_step(Live *live, double rate)
{
    descent_step(live->net, live->gradient, rate);
}

double live_steps(Live *live, Cost cost, double rate, size_t n)
{
    double value = live_cost(live, cost);
    for (size_t i = 0; i < n; i++) {
        value = live_pass(live, cost);
        live_step(live, rate);
    }
    return value;
}

double live_measured(Live *live, Cost cost, size_t i, double epsilon)
{
    return gradcheck_slope(live->net, cost, (Example){live->x, live->y}, i,
                           epsilon);
}
