// does: the weights of the second layer are read by rows: hidden neuron j needs column j, w2[i * hidden + j]
// see: chapters/10-limits/README.md#adversarial-examples-one-step-further-back
#include "exercise.h"

void input_gradient(const Passed *net, const double *delta2, double *dC_dx)
{
    double delta[HIDDEN_MOST];
    for (size_t j = 0; j < net->hidden; j++) {
        double blame = 0;
        for (size_t i = 0; i < net->outputs; i++)
            blame += net->w2[j * net->outputs + i] * delta2[i];
        delta[j] = blame * net->a1[j] * (1 - net->a1[j]);
    }
    for (size_t k = 0; k < net->inputs; k++) {
        dC_dx[k] = 0;
        for (size_t j = 0; j < net->hidden; j++)
            dC_dx[k] += net->w1[j * net->inputs + k] * delta[j];
    }
}
