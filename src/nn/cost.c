#include "nn/cost.h"

#include <float.h>
#include <math.h>

#include "nn/exponential.h"

// a and 1 - a, kept from being 0.  A double below 1 is at least 2^-53 away
// from it; near 0 it keeps all its digits down to DBL_MIN.  A NaN stays NaN
// (fmax would drop it), so that a training that ran away shows.
static double above_zero(double a)
{
    return a < DBL_MIN ? DBL_MIN : a;
}

static double below_one(double a)
{
    return 1 - a < DBL_EPSILON / 2 ? DBL_EPSILON / 2 : 1 - a;
}

// ---- what one output adds ----------------------------------------------

static double quadratic(double a, double y)
{
    return (a - y) * (a - y) / 2;
}

static double quadratic_derivative(double a, double y)
{
    return a - y;
}

static double binary_cross_entropy(double a, double y)
{
    return -(y * logarithm(above_zero(a)) +
             (1 - y) * logarithm(below_one(a)));
}

static double binary_cross_entropy_derivative(double a, double y)
{
    return (a - y) / above_zero(a) / below_one(a);
}

static double cross_entropy(double a, double y)
{
    return -(y * logarithm(above_zero(a)));
}

static double cross_entropy_derivative(double a, double y)
{
    return -y / above_zero(a);
}

// ---- the table ---------------------------------------------------------

typedef struct {
    double (*term)(double a, double y);       // what one output adds
    double (*derivative)(double a, double y); // and its dC/da
} Rule;

static const Rule rules[COST_COUNT] = {
    [QUADRATIC] = {quadratic, quadratic_derivative},
    [BINARY_CROSS_ENTROPY] = {binary_cross_entropy,
                              binary_cross_entropy_derivative},
    [CROSS_ENTROPY] = {cross_entropy, cross_entropy_derivative},
};

const char *const cost_names[COST_COUNT + 1] = {
    [QUADRATIC] = "quadratic",
    [BINARY_CROSS_ENTROPY] = "binary-cross-entropy",
    [CROSS_ENTROPY] = "cross-entropy",
};

const char *cost_name(Cost cost)
{
    return cost_names[cost];
}

double cost_value(Cost cost, const double *a, const double *y, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += rules[cost].term(a[i], y[i]);
    return sum;
}

void cost_derivative(Cost cost, const double *a, const double *y,
                     double *dC_da, size_t n)
{
    for (size_t i = 0; i < n; i++)
        dC_da[i] = rules[cost].derivative(a[i], y[i]);
}

bool cost_fits(Cost cost, Activation f)
{
    return (cost == BINARY_CROSS_ENTROPY && f == SIGMOID) ||
           (cost == CROSS_ENTROPY && f == SOFTMAX);
}
