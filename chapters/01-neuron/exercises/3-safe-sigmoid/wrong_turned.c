// does: e^z stands where e^-z belongs
// see: chapters/01-neuron/README.md#the-sigmoid
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    if (z >= 0)
        return exp(-z) / (1 + exp(-z));
    return 1 / (1 + exp(z));
}
