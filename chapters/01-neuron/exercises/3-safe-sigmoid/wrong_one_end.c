// says: e^720 is infinity
#include "exercise.h"

#include <math.h>

double squash(double z)
{
    if (z > 700)
        return 1;
    return 1 / (1 + exp(-z));
}
