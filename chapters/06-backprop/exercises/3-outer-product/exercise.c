#include "exercise.h"

void add_gradient(const double *delta, size_t outputs, const double *input,
                  size_t inputs, double *weights, double *biases)
{
    // TODO: every error meets every input, and every bias gets its error.
    (void)delta;
    (void)outputs;
    (void)input;
    (void)inputs;
    (void)weights;
    (void)biases;
}
