// does: that is the sigmoid itself, not its slope
#include "exercise.h"

double slope_at(double z)
{
    return sigmoid(z);
}
