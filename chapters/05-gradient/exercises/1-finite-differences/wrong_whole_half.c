// does: both costs are taken at the same place, or the half is written
// 1 / 2, which is 0
// see: chapters/05-gradient/README.md#nudge-to-both-sides
#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    double above = cost(w + epsilon);
    double below = cost(w - epsilon);
    return 1 / 2 * (above - below) / epsilon;
}
