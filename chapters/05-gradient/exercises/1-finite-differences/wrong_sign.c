// does: the two sides are swapped: above comes first
// see: chapters/05-gradient/README.md#nudge-to-both-sides
#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    double above = cost(w + epsilon);
    double below = cost(w - epsilon);
    return (below - above) / (2 * epsilon);
}
