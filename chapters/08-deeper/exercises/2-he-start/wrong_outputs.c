// does: the neurons of the layer are counted; each z is a sum over the inputs
// see: chapters/08-deeper/README.md#a-start-that-fits
#include "exercise.h"

#include <math.h>

double he_deviation(size_t inputs, size_t outputs)
{
    (void)inputs;
    return sqrt(2 / (double)outputs);
}
