// does: the ends are cut off: small is not 0
// see: chapters/01-neuron/README.md#the-neuron-in-c
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    if (z > 30)
        return 1;
    if (z < -30)
        return 0;
    return 1 / (1 + exp(-z));
}
