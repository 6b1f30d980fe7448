// does: the gradient is divided inside the loop, so that the first examples
// count less and less
// see: chapters/07-trainer/README.md#the-trainer-in-three-functions
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
        for (size_t p = 0; p < gradient->parameter_count; p++)
            gradient->parameters[p] /= (double)n;
    }
    backprop_free(pass);
    return cost / (double)n;
}
