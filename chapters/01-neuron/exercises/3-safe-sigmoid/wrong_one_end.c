// does: e^720 is infinity, and 1 / infinity is 0; use the form that has e^z where z is negative
// see: chapters/01-neuron/README.md#the-neuron-in-c
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    if (z > 700)
        return 1;
    return 1 / (1 + exp(-z));
}
