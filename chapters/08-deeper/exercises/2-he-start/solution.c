// The variance is 2 / n; its root is the deviation.
#include "exercise.h"

#include <math.h>

double he_deviation(size_t inputs, size_t outputs)
{
    (void)outputs;
    return sqrt(2 / (double)inputs);
}
