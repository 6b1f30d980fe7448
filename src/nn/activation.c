#include "nn/activation.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "nn/exponential.h"
#include "nn/vector.h"

// ---- functions of one z ------------------------------------------------

static double identity(double z)
{
    return z;
}

static double identity_derivative(double z)
{
    (void)z;
    return 1;
}

double sigmoid(double z)
{
    // e^-z overflows for a large negative z; there e^z / (1 + e^z), the
    // same number, is safe.
    if (z >= 0)
        return 1 / (1 + exponential(-z));
    double e = exponential(z);
    return e / (1 + e);
}

double sigmoid_derivative(double z)
{
    double a = sigmoid(z);
    return a * (1 - a);
}

static double relu(double z)
{
    return z > 0 ? z : 0;
}

static double relu_derivative(double z)
{
    return z > 0 ? 1 : 0;
}

static double tanh_derivative(double z)
{
    double a = hyperbolic_tangent(z);
    return 1 - a * a;
}

// ---- softmax, a function of all z --------------------------------------

static void softmax(const double *z, double *a, size_t n)
{
    // Taking the largest z away from all changes no quotient, and no
    // exponent is then above 0.
    double largest = z[vector_argmax(z, n)];
    for (size_t i = 0; i < n; i++)
        a[i] = exponential(z[i] - largest);
    double sum = vector_sum(a, n);
    for (size_t i = 0; i < n; i++)
        a[i] /= sum;
}

static void softmax_backward(const double *a, double *delta, size_t n)
{
    double mean = vector_dot(delta, a, n);
    for (size_t j = 0; j < n; j++)
        delta[j] = a[j] * (delta[j] - mean);
}

// ---- the table ---------------------------------------------------------

typedef struct {
    double (*f)(double z);          // NULL for softmax
    double (*derivative)(double z); // f'(z)
} Rule;

static const Rule rules[ACTIVATION_COUNT] = {
    [IDENTITY] = {identity, identity_derivative},
    [SIGMOID] = {sigmoid, sigmoid_derivative},
    [RELU] = {relu, relu_derivative},
    [TANH] = {hyperbolic_tangent, tanh_derivative},
    [SOFTMAX] = {NULL, NULL},
};

const char *const activation_names[ACTIVATION_COUNT + 1] = {
    [IDENTITY] = "identity", [SIGMOID] = "sigmoid", [RELU] = "relu",
    [TANH] = "tanh",         [SOFTMAX] = "softmax",
};

const char *activation_name(Activation f)
{
    return activation_names[f];
}

bool activation_from_name(const char *name, Activation *f)
{
    for (int i = 0; i < ACTIVATION_COUNT; i++) {
        if (strcmp(name, activation_names[i]) == 0) {
            *f = (Activation)i;
            return true;
        }
    }
    return false;
}

void activation_apply(Activation f, const double *z, double *a, size_t n)
{
    if (f == SOFTMAX) {
        softmax(z, a, n);
        return;
    }
    for (size_t i = 0; i < n; i++)
        a[i] = rules[f].f(z[i]);
}

void activation_derivative(Activation f, const double *z,
                           double *derivative, size_t n)
{
    assert(f != SOFTMAX);
    for (size_t i = 0; i < n; i++)
        derivative[i] = rules[f].derivative(z[i]);
}

void activation_backward(Activation f, const double *z, const double *a,
                         double *delta, size_t n)
{
    if (f == SOFTMAX) {
        softmax_backward(a, delta, n);
        return;
    }
    for (size_t j = 0; j < n; j++)
        delta[j] *= rules[f].derivative(z[j]);
}
