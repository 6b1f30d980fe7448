#include "nn/activation.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "nn/vector.h"

static const char *const names[ACTIVATION_COUNT] = {
    "identity", "sigmoid", "relu", "tanh", "softmax"};

const char *activation_name(Activation f)
{
    return names[f];
}

bool activation_from_name(const char *name, Activation *f)
{
    for (int i = 0; i < ACTIVATION_COUNT; i++) {
        if (strcmp(name, names[i]) == 0) {
            *f = (Activation)i;
            return true;
        }
    }
    return false;
}

double sigmoid(double z)
{
    // e^-z overflows for a large negative z; there e^z / (1 + e^z), the
    // same number, is safe.
    if (z >= 0)
        return 1 / (1 + exp(-z));
    double e = exp(z);
    return e / (1 + e);
}

double sigmoid_derivative(double z)
{
    double a = sigmoid(z);
    return a * (1 - a);
}

static void softmax(const double *z, double *a, size_t n)
{
    // Taking the largest z away from all changes no quotient, and no
    // exponent is then above 0.
    double largest = z[vector_argmax(z, n)];
    for (size_t i = 0; i < n; i++)
        a[i] = exp(z[i] - largest);
    double sum = vector_sum(a, n);
    for (size_t i = 0; i < n; i++)
        a[i] /= sum;
}

void activation_apply(Activation f, const double *z, double *a, size_t n)
{
    if (f == SOFTMAX) {
        softmax(z, a, n);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        switch (f) {
        case SIGMOID: a[i] = sigmoid(z[i]); break;
        case RELU:    a[i] = z[i] > 0 ? z[i] : 0; break;
        case TANH:    a[i] = tanh(z[i]); break;
        default:      a[i] = z[i]; break;
        }
    }
}

void activation_derivative(Activation f, const double *z, const double *a,
                           double *slope, size_t n)
{
    assert(f != SOFTMAX);
    for (size_t i = 0; i < n; i++) {
        switch (f) {
        case SIGMOID: slope[i] = a[i] * (1 - a[i]); break;
        case RELU:    slope[i] = z[i] > 0 ? 1 : 0; break;
        case TANH:    slope[i] = 1 - a[i] * a[i]; break;
        default:      slope[i] = 1; break;
        }
    }
}

void activation_backward(Activation f, const double *z, const double *a,
                         const double *dC_da, double *dC_dz, size_t n)
{
    if (f == SOFTMAX) {
        double mean = vector_dot(dC_da, a, n);
        for (size_t j = 0; j < n; j++)
            dC_dz[j] = a[j] * (dC_da[j] - mean);
        return;
    }
    for (size_t j = 0; j < n; j++) {
        double slope;
        activation_derivative(f, &z[j], &a[j], &slope, 1);
        dC_dz[j] = dC_da[j] * slope;
    }
}
