#include "exercise.h"

void all_gradients(const Network *net, const double *x, const double *y,
                   Network *gradient)
{
    Forward *pass = forward_new(net);
    const double *a = forward(net, x, pass);
    // TODO: from here back to the first layer, with the four equations.
    (void)a;
    (void)y;
    network_clear(gradient);
    forward_free(pass);
}
