#include "measure/fast_gradient.h"

#include "data/digits.h"

double sign(double value)
{
    return (value > 0) - (value < 0);
}

double clip(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

// The gradient of the cost with respect to the 784 pixels.  Returns the
// cost.
double input_gradient(const Network *net, const double *x, const double *y,
                      Backprop *pass, double *gradient)
{
    const double *a = forward(net, x, pass->forward);
    backprop_errors(net, CROSS_ENTROPY, y, pass);
    backprop_input(net, pass, gradient);
    return cost_value(CROSS_ENTROPY, a, y, DIGITS_CLASSES);
}

// The fast gradient sign method: every pixel goes the same distance, up or
// down as the gradient says, and stays a pixel.
void fool_step(const double *x, const double *gradient, double epsilon,
               double *changed)
{
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        changed[k] = clip(x[k] + epsilon * sign(gradient[k]));
}

void noise_step(const double *x, Random *random, double epsilon,
                double *changed)
{
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        changed[k] =
            clip(x[k] + (random_below(random, 2) ? epsilon : -epsilon));
}
