#include "exercise.h"

double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y)
{
    // TODO: square the errors, add them up, divide.
    (void)count;
    (void)outputs;
    (void)a;
    (void)y;
    return 0;
}
