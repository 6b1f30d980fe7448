#include "exercise.h"

#include "nn/activation.h"

void layer_forward(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a)
{
    // TODO: for each neuron, weigh the inputs, add its bias, squash.
    (void)weights;
    (void)biases;
    (void)inputs;
    (void)x;
    for (size_t j = 0; j < outputs; j++)
        a[j] = sigmoid(0);
}
