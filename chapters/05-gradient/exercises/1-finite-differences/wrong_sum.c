// does: the two costs are added where their difference is needed
// see: chapters/05-gradient/README.md#slope-how-much-per-unit
#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    double above = cost(w + epsilon);
    double below = cost(w - epsilon);
    return (above + below) / (2 * epsilon);
}
