// says: the bias has not moved
#include "exercise.h"

#include <string.h>

static double answer(const double *weights, double bias, const double *x)
{
    double z = bias;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        z += weights[k] * x[k];
    return sigmoid(z);
}

static void add_slopes(const double *x, double a, double y, double *slopes,
                       double *bias_slope)
{
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
        add_slopes(x, answer(weights, *bias, x), digits->labels[i], slopes,
                   &bias_slope);
    }
    double step = rate / (double)digits->count;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        weights[k] -= step * slopes[k];
}

void teach(const Digits *digits, double *weights, double *bias)
{
    const double rate = 1;
    for (int step = 0; step < 60; step++)
        update(digits, rate, weights, bias);
}
