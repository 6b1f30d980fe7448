// does: both ways add up outputs
// see: chapters/11-far/README.md#five-that-answer-together
#include "exercise.h"

static size_t largest(const double *a)
{
    size_t best = 0;
    for (size_t k = 1; k < OUTPUTS; k++)
        if (a[k] > a[best])
            best = k;
    return best;
}

size_t by_majority(const double outputs[][OUTPUTS], size_t networks)
{
    double votes[OUTPUTS] = {0};
    for (size_t n = 0; n < networks; n++)
        for (size_t k = 0; k < OUTPUTS; k++)
            votes[k] += outputs[n][k];
    return largest(votes);
}

size_t by_mean(const double outputs[][OUTPUTS], size_t networks)
{
    double sum[OUTPUTS] = {0};
    for (size_t n = 0; n < networks; n++)
        for (size_t k = 0; k < OUTPUTS; k++)
            sum[k] += outputs[n][k];
    return largest(sum);
}
