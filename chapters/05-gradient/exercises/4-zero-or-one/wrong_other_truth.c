// does: the truth is taken as 1 for the zeros and 0 for the ones
// see: chapters/05-gradient/README.md#785-knobs-785-slopes
#include "exercise.h"

static double answer(const double *weights, double bias, const double *x)
{
    double z = bias;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        z += weights[k] * x[k];
    return sigmoid(z);
}

void gradient(const Digits *digits, const double *weights, double bias,
              double *slopes, double *bias_slope)
{
    double x[DIGITS_PIXELS], count = (double)digits->count;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        slopes[k] = 0;
    *bias_slope = 0;
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        double a = answer(weights, bias, x), y = 1 - digits->labels[i];
        double delta = (a - y) * a * (1 - a) / count;
        for (int k = 0; k < DIGITS_PIXELS; k++)
            slopes[k] += delta * x[k];
        *bias_slope += delta;
    }
}

void update(const Digits *digits, double rate, double *weights,
            double *bias)
{
    double slopes[DIGITS_PIXELS], bias_slope;
    gradient(digits, weights, *bias, slopes, &bias_slope);
    for (int k = 0; k < DIGITS_PIXELS; k++)
        weights[k] -= rate * slopes[k];
    *bias -= rate * bias_slope;
}

void teach(const Digits *digits, double *weights, double *bias)
{
    for (int step = 0; step < 60; step++)
        update(digits, 1, weights, bias);
}
