// does: the slope is that of the square, 2 a
// see: chapters/05-gradient/README.md#the-slope-of-the-sigmoid
#include "exercise.h"

double slope_at(double z)
{
    double a = sigmoid(z);
    return 2 * a;
}
