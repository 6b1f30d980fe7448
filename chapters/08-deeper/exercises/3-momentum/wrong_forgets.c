// does: the old velocity is forgotten: this is plain descent
// see: chapters/08-deeper/README.md#a-ball-instead-of-a-walker
#include "exercise.h"

void momentum_step(Momentum how, double *w, double *v, const double *g,
                   size_t n)
{
    for (size_t i = 0; i < n; i++) {
        v[i] = -how.rate * g[i];
        w[i] += v[i];
    }
}
