#include "nn/layer.h"

#include "nn/vector.h"

Neuron layer_neuron(const Layer *layer, size_t j)
{
    return (Neuron){.inputs = layer->inputs,
                    .weights = matrix_row(layer->weights, j),
                    .bias = layer->biases[j],
                    .activation = layer->activation};
}

void layer_weighted_input(const Layer *layer, const double *x, double *z)
{
    matrix_times(layer->weights, x, z);
    vector_axpy(z, 1, layer->biases, layer->outputs);
}

void layer_activate(const Layer *layer, const double *z, double *a)
{
    activation_apply(layer->activation, z, a, layer->outputs);
}

void layer_backward(const Layer *layer, const double *delta, double *dC_dx)
{
    matrix_transposed_times(layer->weights, delta, dC_dx);
}

void layer_error(const Layer *layer, const double *z, const double *a,
                 double *delta)
{
    activation_backward(layer->activation, z, a, delta, layer->outputs);
}

void layer_gradient(const double *delta, const double *x, Layer *gradient)
{
    matrix_add_outer(gradient->weights, 1, delta, x);
    vector_axpy(gradient->biases, 1, delta, gradient->outputs);
}
