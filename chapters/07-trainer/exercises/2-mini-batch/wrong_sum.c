// does: the sum is given where the mean is asked for
// see: chapters/07-trainer/README.md#one-example-is-not-enough-all-of-them-are-too-many
#include "exercise.h"

double batch_gradient(const Network *net, const Examples *set,
                      const size_t *items, size_t n, Network *gradient)
{
    double x[INPUTS_MOST], y[OUTPUTS_MOST], cost = 0;
    Backprop *pass = backprop_new(net);
    network_clear(gradient);
    for (size_t i = 0; i < n; i++) {
        set->get(set->source, items[i], x, y);
        cost += backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    }
    backprop_free(pass);
    return cost;
}
