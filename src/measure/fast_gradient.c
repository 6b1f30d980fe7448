#include "measure/fast_gradient.h"

#include "data/digits.h"
#include "nn/vector.h"

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

static double between(double low, double value, double high)
{
    return value < low ? low : value > high ? high : value;
}

// x' = box(x' + length sign(dC/dx')).  False when nothing can move.
static bool step_in_box(const FoolPlan *plan, const double *gradient,
                        double *changed)
{
    double length = 2.5 * plan->epsilon / (double)plan->steps;
    bool any = false;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        double x = plan->x[k], to = changed[k] + length * sign(gradient[k]);
        any = any || gradient[k] != 0;
        changed[k] =
            clip(between(x - plan->epsilon, to, x + plan->epsilon));
    }
    return any;
}

bool fool_steps(const Network *net, const FoolPlan *plan, Backprop *pass,
                double *changed)
{
    double y[DIGITS_CLASSES] = {0}, gradient[DIGITS_PIXELS];
    y[plan->label] = 1; // not digits_target, which the page goes without
    vector_copy(changed, plan->x, DIGITS_PIXELS);
    for (size_t step = 0;; step++) {
        input_gradient(net, changed, y, pass, gradient);
        const double *a = forward_output(pass->forward);
        if (vector_argmax(a, DIGITS_CLASSES) != plan->label)
            return true;
        if (step == plan->steps || !step_in_box(plan, gradient, changed))
            return false;
    }
}

void noise_step(const double *x, Random *random, double epsilon,
                double *changed)
{
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        changed[k] =
            clip(x[k] + (random_below(random, 2) ? epsilon : -epsilon));
}
