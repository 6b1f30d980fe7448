#include "exercise.h"

double he_deviation(size_t inputs, size_t outputs)
{
    // TODO: the deviation with which z keeps its mean square.
    (void)inputs;
    (void)outputs;
    return 1;
}
