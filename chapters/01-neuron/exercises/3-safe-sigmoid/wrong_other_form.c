// says: e^800 is infinity
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    return exp(z) / (1 + exp(z));
}
