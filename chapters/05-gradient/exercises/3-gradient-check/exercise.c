#include "exercise.h"

bool gradient_is_right(Network *net, Cost cost, const double *x,
                       const double *y, const Network *gradient)
{
    // TODO: measure every slope by nudging, and compare.
    (void)net;
    (void)cost;
    (void)x;
    (void)y;
    (void)gradient;
    return true;
}
