// does: the slope is multiplied in once for each output: the sum of the blame comes first, then the slope, once
// see: chapters/10-limits/README.md#adversarial-examples-one-step-further-back
#include "exercise.h"

void input_gradient(const Passed *net, const double *delta2, double *dC_dx)
{
    double delta[HIDDEN_MOST];
    for (size_t j = 0; j < net->hidden; j++) {
        delta[j] = 0;
        for (size_t i = 0; i < net->outputs; i++) {
            delta[j] += net->w2[i * net->hidden + j] * delta2[i];
            delta[j] *= net->a1[j] * (1 - net->a1[j]);
        }
    }
    for (size_t k = 0; k < net->inputs; k++) {
        dC_dx[k] = 0;
        for (size_t j = 0; j < net->hidden; j++)
            dC_dx[k] += net->w1[j * net->inputs + k] * delta[j];
    }
}
