// does: the hidden layer no longer moves
// see: chapters/06-backprop/README.md#step-7-update-and-next
#include "exercise.h"

// What the neurons of a layer answer to x.
static void answer(const Layer *layer, const double *x, double *a)
{
    for (size_t j = 0; j < layer->outputs; j++)
        a[j] = neuron_output(layer_neuron(layer, j), x);
}

void learn(Network *net, const double *x, const double *y, double rate)
{
    Layer *hidden = &net->layers[0], *output = &net->layers[1];
    double h[NEURONS_MOST], a[NEURONS_MOST], blame[NEURONS_MOST] = {0};
    answer(hidden, x, h);
    answer(output, h, a);

    for (size_t j = 0; j < output->outputs; j++) {
        double delta = (a[j] - y[j]) * a[j] * (1 - a[j]);
        double *w = matrix_row(output->weights, j);
        for (size_t k = 0; k < output->inputs; k++) {
            w[k] -= rate * delta * h[k];
        }
        output->biases[j] -= rate * delta;
    }

    for (size_t k = 0; k < hidden->outputs; k++) {
        double delta = blame[k] * h[k] * (1 - h[k]);
        double *w = matrix_row(hidden->weights, k);
        for (size_t i = 0; i < hidden->inputs; i++)
            w[i] -= rate * delta * x[i];
        hidden->biases[k] -= rate * delta;
    }
}
