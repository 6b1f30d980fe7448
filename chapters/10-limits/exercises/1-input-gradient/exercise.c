#include "exercise.h"

void input_gradient(const Passed *net, const double *delta2, double *dC_dx)
{
    // TODO: the errors of the hidden neurons, then one step further back.
    (void)delta2;
    for (size_t k = 0; k < net->inputs; k++)
        dC_dx[k] = 0;
}
