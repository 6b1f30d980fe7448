// does: the rate is applied to the old velocity too; it belongs to the gradient alone
// see: chapters/08-deeper/README.md#a-ball-instead-of-a-walker
#include "exercise.h"

void momentum_step(Momentum how, double *w, double *v, const double *g,
                   size_t n)
{
    for (size_t i = 0; i < n; i++) {
        v[i] = how.rate * (how.momentum * v[i] - g[i]);
        w[i] += v[i];
    }
}
