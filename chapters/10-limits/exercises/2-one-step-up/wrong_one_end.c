// does: nothing keeps a pixel from going above 1
// see: chapters/10-limits/README.md#adversarial-examples-one-step-further-back
#include "exercise.h"

void one_step_up(const double *x, const double *gradient, size_t n,
                 double epsilon, double *changed)
{
    for (size_t k = 0; k < n; k++) {
        double sign = (gradient[k] > 0) - (gradient[k] < 0);
        double moved = x[k] + epsilon * sign;
        if (moved < 0)
            moved = 0;
        changed[k] = moved;
    }
}
