// does: there are no brackets around 1 + e^-z, so 1 / 1 is added to it
// see: chapters/01-neuron/README.md#the-sigmoid
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    if (z >= 0)
        return 1 / 1 + exp(-z);
    double e = exp(z);
    return e / (1 + e);
}
