// does: the ends are cut off: small is not 0
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
