// does: the errors are not squared: some then pay for others
// see: chapters/04-cost/README.md#one-digit-ten-errors
#include "exercise.h"

double batch_cost(size_t count, size_t outputs, const double *a,
                  const double *y)
{
    double sum = 0;
    for (size_t i = 0; i < count * outputs; i++)
        sum += a[i] - y[i];
    return sum / (2 * (double)count);
}
