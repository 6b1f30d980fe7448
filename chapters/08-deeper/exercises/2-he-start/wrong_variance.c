// does: this is the variance, 2 / n; the deviation is its square root
// see: chapters/08-deeper/README.md#a-start-that-fits
#include "exercise.h"

double he_deviation(size_t inputs, size_t outputs)
{
    (void)outputs;
    return 2 / (double)inputs;
}
