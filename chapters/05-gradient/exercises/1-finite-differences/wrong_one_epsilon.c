// does: the difference is divided by one epsilon; the two places lie 2 epsilon apart
// see: chapters/05-gradient/README.md#nudge-to-both-sides
#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    return (cost(w + epsilon) - cost(w - epsilon)) / epsilon;
}
