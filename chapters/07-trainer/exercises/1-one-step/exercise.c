#include "exercise.h"

void sgd_step(double *theta, const double *gradient, size_t count,
              double rate)
{
    // TODO: every parameter steps against its slope.
    (void)theta;
    (void)gradient;
    (void)count;
    (void)rate;
}
