#include "exercise.h"

void sgd_step(double *theta, const double *gradient, size_t count,
              double rate)
{
    // Weights and biases alike: to the step they are one list of knobs.
    for (size_t i = 0; i < count; i++)
        theta[i] -= rate * gradient[i];
}
