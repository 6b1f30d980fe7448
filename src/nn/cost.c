#include "nn/cost.h"

#include <float.h>
#include <math.h>
#include <string.h>

static const char *const names[COST_COUNT] = {
    "quadratic", "binary-cross-entropy", "cross-entropy"};

const char *cost_name(Cost cost)
{
    return names[cost];
}

bool cost_from_name(const char *name, Cost *cost)
{
    for (int i = 0; i < COST_COUNT; i++) {
        if (strcmp(name, names[i]) == 0) {
            *cost = (Cost)i;
            return true;
        }
    }
    return false;
}

// a and 1 - a, kept from being 0.  A double below 1 is at least 2^-53 away
// from it, but it can come as near to 0 as DBL_MIN.  A NaN stays NaN (fmax
// would drop it), so that a training that ran away shows.
static double above_zero(double a)
{
    return a < DBL_MIN ? DBL_MIN : a;
}

static double below_one(double a)
{
    return 1 - a < DBL_EPSILON / 2 ? DBL_EPSILON / 2 : 1 - a;
}

double cost_value(Cost cost, const double *a, const double *y, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        double e = a[i] - y[i];
        switch (cost) {
        case QUADRATIC:
            sum += e * e / 2;
            break;
        case BINARY_CROSS_ENTROPY:
            sum -= y[i] * log(above_zero(a[i])) +
                   (1 - y[i]) * log(below_one(a[i]));
            break;
        case CROSS_ENTROPY:
            sum -= y[i] * log(above_zero(a[i]));
            break;
        }
    }
    return sum;
}

void cost_derivative(Cost cost, const double *a, const double *y,
                     double *dC_da, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        switch (cost) {
        case QUADRATIC:
            dC_da[i] = a[i] - y[i];
            break;
        case BINARY_CROSS_ENTROPY:
            dC_da[i] = (a[i] - y[i]) / above_zero(a[i]) / below_one(a[i]);
            break;
        case CROSS_ENTROPY:
            dC_da[i] = -y[i] / above_zero(a[i]);
            break;
        }
    }
}

void cost_output_error(Cost cost, Activation f, const double *z,
                       const double *a, const double *y, double *delta,
                       size_t n)
{
    bool made_for_each_other =
        (cost == BINARY_CROSS_ENTROPY && f == SIGMOID) ||
        (cost == CROSS_ENTROPY && f == SOFTMAX);
    if (made_for_each_other) {
        for (size_t i = 0; i < n; i++)
            delta[i] = a[i] - y[i];
    } else {
        cost_derivative(cost, a, y, delta, n);
        activation_backward(f, z, a, delta, delta, n);
    }
}
