// does: nothing is added up, or the half is written 1 / 2, which is 0
// see: chapters/04-cost/README.md#one-digit-ten-errors
#include "exercise.h"

double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y)
{
    double sum = 0;
    for (size_t i = 0; i < count * outputs; i++) {
        double error = a[i] - y[i];
        sum += error * error;
    }
    return 1 / 2 * sum / (double)count;
}
