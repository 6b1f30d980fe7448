// does: this is the variance, 2 / n; the deviation is its square root
#include "exercise.h"

double he_deviation(size_t inputs, size_t outputs)
{
    (void)outputs;
    return 2 / (double)inputs;
}
