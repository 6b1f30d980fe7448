#include "exercise.h"

void one_step_up(const double *x, const double *gradient, size_t n,
                 double epsilon, double *changed)
{
    // TODO: a step along the sign of each slope, then clip.
    (void)gradient;
    (void)epsilon;
    for (size_t k = 0; k < n; k++)
        changed[k] = x[k];
}
