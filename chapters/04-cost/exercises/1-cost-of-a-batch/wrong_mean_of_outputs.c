// does: the sum is divided by the number of outputs too
// see: chapters/04-cost/README.md#the-mean-over-the-set
#include "exercise.h"

double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y)
{
    double sum = 0;
    for (size_t i = 0; i < count * outputs; i++)
        sum += (a[i] - y[i]) * (a[i] - y[i]);
    return sum / (2 * (double)(count * outputs));
}
