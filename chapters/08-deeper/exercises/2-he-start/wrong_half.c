// does: the 2 is missing, which makes up for the half that ReLU cuts off
// see: chapters/08-deeper/README.md#a-start-that-fits
#include "exercise.h"

#include <math.h>

double he_deviation(size_t inputs, size_t outputs)
{
    (void)outputs;
    return sqrt(1 / (double)inputs);
}
