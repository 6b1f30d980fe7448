#include "exercise.h"

size_t by_majority(const double outputs[][OUTPUTS], size_t networks)
{
    // TODO: count votes, find the digit with the most.
    (void)outputs;
    (void)networks;
    return 0;
}

size_t by_mean(const double outputs[][OUTPUTS], size_t networks)
{
    // TODO: add up outputs, find the digit with the largest sum.
    (void)outputs;
    (void)networks;
    return 0;
}
