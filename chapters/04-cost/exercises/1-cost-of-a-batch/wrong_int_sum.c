// does: the sum is an int, which loses the fraction each time
// see: chapters/04-cost/README.md#the-mean-over-the-set
#include "exercise.h"

double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y)
{
    int sum = 0;
    for (size_t i = 0; i < count * outputs; i++) {
        double error = a[i] - y[i];
        sum += error * error;
    }
    return sum / (2 * (double)count);
}
