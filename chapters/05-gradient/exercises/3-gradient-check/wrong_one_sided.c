// says: how far a claim is off to either side
#include "exercise.h"

#include <math.h>

static double cost_of(const Network *net, Cost cost, const double *x,
                      const double *y, Forward *pass)
{
    return cost_value(cost, forward(net, x, pass), y, network_outputs(net));
}

static double measure(Network *net, Cost cost, const double *x,
                      const double *y, double *theta, Forward *pass)
{
    const double epsilon = 1e-5; // the bottom of the V
    double kept = *theta;
    *theta = kept + epsilon;
    double above = cost_of(net, cost, x, y, pass);
    *theta = kept - epsilon;
    double below = cost_of(net, cost, x, y, pass);
    *theta = kept;
    return (above - below) / (2 * epsilon);
}

bool gradient_is_right(Network *net, Cost cost, const double *x,
                       const double *y, const Network *gradient)
{
    Forward *pass = forward_new(net);
    bool right = true;
    for (size_t i = 0; i < net->parameter_count && right; i++) {
        double slope = measure(net, cost, x, y, &net->parameters[i], pass);
        double off = gradient->parameters[i] - slope;
        right = off <= 1e-8 + 1e-4 * fabs(slope);
    }
    forward_free(pass);
    return right;
}
