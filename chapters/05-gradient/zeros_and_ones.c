#include "zeros_and_ones.h"

#include <math.h>

#include "nn/backprop.h"
#include "nn/vector.h"

// Digit i, and its truth: 1 for a 1, 0 for a 0.
static void get_pair(const Digits *pair, size_t i, double *x, double *y)
{
    digits_input(pair, i, x);
    y[0] = pair->labels[i] == 1 ? 1 : 0;
}

Network *zeros_and_ones_neuron(void)
{
    static const size_t sizes[] = {DIGITS_PIXELS, 1};
    return network_new(sizes, 2, SIGMOID, SIGMOID);
}

Evaluation zeros_and_ones_evaluate(const Network *neuron,
                                   const Digits *pair)
{
    Evaluation result = {0};
    Neuron it = layer_neuron(&neuron->layers[0], 0);
    for (size_t i = 0; i < pair->count; i++) {
        double x[DIGITS_PIXELS], y;
        get_pair(pair, i, x, &y);
        double a = neuron_output(it, x);
        result.cost += cost_value(QUADRATIC, &a, &y, 1);
        result.right += (a > 0.5) == (y > 0.5);
    }
    result.cost /= (double)pair->count;
    result.accuracy = (double)result.right / (double)pair->count;
    return result;
}

double zeros_and_ones_gradient(const Network *neuron, const Digits *pair,
                               Network *gradient)
{
    Backprop *pass = backprop_new(neuron);
    double cost = 0;
    network_clear(gradient);
    for (size_t i = 0; i < pair->count; i++) {
        double x[DIGITS_PIXELS], y;
        get_pair(pair, i, x, &y);
        cost +=
            backprop(neuron, QUADRATIC, (Example){x, &y}, pass, gradient);
    }
    vector_scale(gradient->parameters, 1 / (double)pair->count, KNOBS);
    backprop_free(pass);
    return cost / (double)pair->count;
}

double shown_zero(double v)
{
    return fabs(v) < 5e-7 ? 0 : v;
}
