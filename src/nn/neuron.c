#include "nn/neuron.h"

#include <assert.h>

#include "nn/vector.h"

double neuron_weighted_input(Neuron neuron, const double *x)
{
    return vector_dot(neuron.weights, x, neuron.inputs) + neuron.bias;
}

double neuron_output(Neuron neuron, const double *x)
{
    assert(neuron.activation != SOFTMAX);
    double z = neuron_weighted_input(neuron, x);
    double a;
    activation_apply(neuron.activation, &z, &a, 1);
    return a;
}

void neuron_contributions(Neuron neuron, const double *x,
                          double *contribution)
{
    vector_copy(contribution, neuron.weights, neuron.inputs);
    vector_multiply(contribution, x, neuron.inputs);
}
