// does: a pixel whose slope is 0 is moved, and such a slope has no
// direction
// see: chapters/10-limits/exercises/2-one-step-up/README.md
#include "exercise.h"

void one_step_up(const double *x, const double *gradient, size_t n,
                 double epsilon, double *changed)
{
    for (size_t k = 0; k < n; k++) {
        double sign = gradient[k] >= 0 ? 1 : -1;
        double moved = x[k] + epsilon * sign;
        if (moved < 0)
            moved = 0;
        if (moved > 1)
            moved = 1;
        changed[k] = moved;
    }
}
