// does: there are no brackets around 2 * epsilon
// see: chapters/05-gradient/README.md#nudge-to-both-sides
#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    return (cost(w + epsilon) - cost(w - epsilon)) / 2 * epsilon;
}
