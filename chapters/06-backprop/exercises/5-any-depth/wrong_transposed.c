// does: the weights are read by rows on the way back
// see: chapters/06-backprop/README.md#why-the-transpose
#include "exercise.h"

static void output_error(const double *a, const double *y, double *delta,
                         size_t n)
{
    for (size_t j = 0; j < n; j++)
        delta[j] = (a[j] - y[j]) * a[j] * (1 - a[j]);
}

static void layer_slopes(const double *delta, const double *input,
                         Layer *gradient)
{
    for (size_t j = 0; j < gradient->outputs; j++) {
        double *row = matrix_row(gradient->weights, j);
        for (size_t k = 0; k < gradient->inputs; k++)
            row[k] = delta[j] * input[k];
        gradient->biases[j] = delta[j];
    }
}

static void pass_back(const Layer *layer, const double *delta,
                      const double *a_before, double *before)
{
    for (size_t k = 0; k < layer->inputs; k++) {
        double blame = 0;
        for (size_t j = 0; j < layer->outputs; j++)
            blame += layer->weights.at[k * layer->outputs + j] * delta[j];
        before[k] = blame * a_before[k] * (1 - a_before[k]);
    }
}

void all_gradients(const Network *net, const double *x, const double *y,
                   Network *gradient)
{
    double delta[NEURONS_MOST], before[NEURONS_MOST];
    Forward *pass = forward_new(net);
    const double *a = forward(net, x, pass);
    output_error(a, y, delta, network_outputs(net));
    for (size_t l = net->depth; l-- > 0;) {
        const double *input = forward_input(pass, l);
        layer_slopes(delta, input, &gradient->layers[l]);
        if (l == 0)
            break; // nobody asks what the pixels are to blame for
        pass_back(&net->layers[l], delta, input, before);
        vector_copy(delta, before, net->layers[l].inputs);
    }
    forward_free(pass);
}
