#include "exercise.h"

double slope_at(double z)
{
    // TODO: the slope of the sigmoid, from its value.
    (void)z;
    return 0;
}
