// gradient_cases: random networks, one after the other, for the tests that
// hold gradients against finite differences.
#ifndef TESTS_GRADIENT_CASES_H
#define TESTS_GRADIENT_CASES_H

#include <stdbool.h>

#include "nn/cost.h"
#include "nn/forward.h"
#include "nn/network.h"
#include "nn/random.h"
#include "nn/vector.h"

// The tolerance of the gradient check, |analytic - numeric| <= absolute +
// relative |numeric|, and the step of the central difference.
static const double absolute = 1e-5, relative = 1e-3, epsilon = 1e-5;

enum { WIDEST = 5 };

typedef struct {
    Network *net;
    Cost cost;
    double x[WIDEST], y[WIDEST];
} GradientCase;

// An output layer and a cost that make sense together.
typedef struct {
    Activation output;
    Cost cost;
} Ending;

static const Ending endings[] = {
    {IDENTITY, QUADRATIC},
    {SIGMOID, QUADRATIC},
    {RELU, QUADRATIC},
    {TANH, QUADRATIC},
    {SOFTMAX, QUADRATIC},
    {SIGMOID, BINARY_CROSS_ENTROPY},
    {SOFTMAX, BINARY_CROSS_ENTROPY},
    {SIGMOID, CROSS_ENTROPY},
    {SOFTMAX, CROSS_ENTROPY},
};
enum { ENDINGS = sizeof endings / sizeof *endings };

// Inputs from N(0, 1).  Targets between .05 and .95, all different; where
// the cost is the cross-entropy they are scaled to sum to 1.
static inline void draw_example(GradientCase *c, Random *random)
{
    size_t n = network_outputs(c->net);
    for (size_t i = 0; i < network_inputs(c->net); i++)
        c->x[i] = random_normal(random, 0, 1);
    for (size_t i = 0; i < n; i++)
        c->y[i] = random_uniform(random, .05, .95);
    if (c->cost == CROSS_ENTROPY)
        vector_scale(c->y, 1 / vector_sum(c->y, n), n);
}

// A network of the given sizes with weights from N(0, 1/n) and biases from
// N(0, 1/4): z then stays near 1, where no activation is saturated and the
// finite difference is sharp.
static inline GradientCase draw_case(Random *random, const size_t *sizes,
                                     size_t count, Activation hidden,
                                     Ending ending)
{
    GradientCase c = {.cost = ending.cost};
    c.net = network_new(sizes, count, hidden, ending.output);
    network_initialise(c.net, SCALED_NORMAL, random);
    for (size_t l = 0; l < c.net->depth; l++)
        for (size_t j = 0; j < c.net->layers[l].outputs; j++)
            c.net->layers[l].biases[j] = random_normal(random, 0, .5);
    draw_example(&c, random);
    return c;
}

// True when some ReLU's z lies on different sides of 0 in the two passes.
static inline bool crosses(const Network *net, const Forward *p,
                           const Forward *q)
{
    for (size_t l = 0; l < net->depth; l++)
        if (net->layers[l].activation == RELU)
            for (size_t j = 0; j < net->layers[l].outputs; j++)
                if ((p->z[l][j] > 0) != (q->z[l][j] > 0))
                    return true;
    return false;
}

// ReLU has a kink at z = 0, where a finite difference averages two slopes.
// True when a nudge of any one parameter by +-reach carries some z across.
static inline bool kink_within(const GradientCase *c, double reach)
{
    Network *nudged = network_clone(c->net);
    Forward *here = forward_new(c->net), *there = forward_new(c->net);
    bool found = false;
    forward(c->net, c->x, here);
    for (size_t i = 0; i < 2 * nudged->parameter_count; i++) {
        double *theta = &nudged->parameters[i / 2], kept = *theta;
        *theta += i % 2 == 0 ? reach : -reach;
        forward(nudged, c->x, there);
        *theta = kept;
        found = found || crosses(c->net, here, there);
    }
    forward_free(there);
    forward_free(here);
    network_free(nudged);
    return found;
}

#endif
