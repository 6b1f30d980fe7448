#include "exercise.h"

#include <string.h>

static double answer(const double *weights, double bias, const double *x)
{
    double z = bias;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        z += weights[k] * x[k];
    return sigmoid(z);
}

// Adds one digit's slopes to those of the others.
static void add_slopes(const double *x, double a, double y, double *slopes,
                       double *bias_slope)
{
    // (a - y) s'(z) is common to all weights; each then takes its own x.
    double delta = (a - y) * a * (1 - a);
    for (int k = 0; k < DIGITS_PIXELS; k++)
        slopes[k] += delta * x[k];
    *bias_slope += delta; // a bias carries 1
}

static void update(const Digits *digits, double rate, double *weights,
                   double *bias)
{
    double x[DIGITS_PIXELS], slopes[DIGITS_PIXELS], bias_slope = 0;
    memset(slopes, 0, sizeof slopes);
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        // The labels are 0 and 1, and so is the truth.
        add_slopes(x, answer(weights, *bias, x), digits->labels[i], slopes,
                   &bias_slope);
    }
    // The mean, not the sum: the good rate does not depend on the count.
    double step = rate / (double)digits->count;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        weights[k] -= step * slopes[k];
    *bias -= step * bias_slope;
}

void teach(const Digits *digits, double *weights, double *bias)
{
    const double rate = 1;
    for (int step = 0; step < 60; step++)
        update(digits, rate, weights, bias);
}
