#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    double above = cost(w + epsilon);
    double below = cost(w - epsilon);
    // The two places lie 2 epsilon apart.  The brackets matter: without
    // them C divides by 2 first and then multiplies by epsilon.
    return (above - below) / (2 * epsilon);
}
