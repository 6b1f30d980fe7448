#include "exercise.h"

double central_slope(double (*cost)(double w), double w, double epsilon)
{
    // TODO: nudge w up and down, and divide.
    (void)cost;
    (void)w;
    (void)epsilon;
    return 0;
}
