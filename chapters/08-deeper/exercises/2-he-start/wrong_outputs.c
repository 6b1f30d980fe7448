// does: the neurons of the layer are counted; each z is a sum over the inputs
#include "exercise.h"

#include <math.h>

double he_deviation(size_t inputs, size_t outputs)
{
    (void)inputs;
    return sqrt(2 / (double)outputs);
}
