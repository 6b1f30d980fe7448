// says: that is the sigmoid itself
#include "exercise.h"

double slope_at(double z)
{
    return sigmoid(z);
}
