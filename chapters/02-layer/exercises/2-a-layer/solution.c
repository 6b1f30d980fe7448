#include "exercise.h"

#include "nn/activation.h"

void layer_forward(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a)
{
    for (size_t j = 0; j < outputs; j++) {
        // Neuron j begins with its own bias, which saves an addition; the
        // sum begins anew for each neuron.
        double z = biases[j];
        // Along row j: the weights of this neuron lie side by side.
        for (size_t k = 0; k < inputs; k++)
            z += weights[j * inputs + k] * x[k];
        a[j] = sigmoid(z);
    }
}
