// does: the second factor is 1 - z where 1 - a is needed
// see: chapters/05-gradient/README.md#the-slope-of-the-sigmoid
#include "exercise.h"

double slope_at(double z)
{
    double a = sigmoid(z);
    return a * (1 - z);
}
