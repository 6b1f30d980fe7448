// First the velocity, then the weight.
#include "exercise.h"

void momentum_step(Momentum how, double *w, double *v, const double *g,
                   size_t n)
{
    for (size_t i = 0; i < n; i++) {
        v[i] = how.momentum * v[i] - how.rate * g[i];
        w[i] += v[i];
    }
}
