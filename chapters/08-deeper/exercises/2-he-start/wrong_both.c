// does: inputs and outputs are both counted, as for Glorot's start; z is a sum over the inputs alone
// see: chapters/08-deeper/README.md#a-start-that-fits
#include "exercise.h"

#include <math.h>

double he_deviation(size_t inputs, size_t outputs)
{
    return sqrt(2 / (double)(inputs + outputs));
}
