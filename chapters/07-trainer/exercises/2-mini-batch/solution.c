#include "exercise.h"

double batch_gradient(const Network *net, const Examples *set,
                      const size_t *items, size_t n, Network *gradient)
{
    double x[INPUTS_MOST], y[OUTPUTS_MOST], cost = 0;
    Backprop *pass = backprop_new(net);
    // backprop adds, so what was there has to go first, and only once.
    network_clear(gradient);
    for (size_t i = 0; i < n; i++) {
        // items holds the shuffled order: its i-th entry, not example i.
        set->get(set->source, items[i], x, y);
        cost += backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    }
    // The mean: by n, since the last batch of an epoch may be smaller.
    for (size_t p = 0; p < gradient->parameter_count; p++)
        gradient->parameters[p] /= (double)n;
    backprop_free(pass);
    return cost / (double)n;
}
