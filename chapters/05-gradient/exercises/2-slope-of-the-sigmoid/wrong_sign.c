// does: the second factor is a - 1: it has the other sign
// see: chapters/05-gradient/README.md#the-slope-of-the-sigmoid
#include "exercise.h"

double slope_at(double z)
{
    double a = sigmoid(z);
    return a * (a - 1);
}
