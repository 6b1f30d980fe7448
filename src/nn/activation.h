// activation: what a neuron makes of its weighted input z.
//
// All but one are scalar functions, used on each neuron by itself.  Softmax
// is the exception: it turns a whole layer's z into probabilities that sum
// to 1, so each of its outputs depends on every z.
#ifndef NN_ACTIVATION_H
#define NN_ACTIVATION_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    IDENTITY, // a = z
    SIGMOID,  // a = 1 / (1 + e^-z), between 0 and 1
    RELU,     // a = z where z > 0, else 0
    TANH,     // a = (e^z - e^-z) / (e^z + e^-z), between -1 and 1
    SOFTMAX   // a_i = e^z_i / sum over j of e^z_j
} Activation;

#define ACTIVATION_COUNT 5

// The activation's name in lower case: "sigmoid" and so on.
const char *activation_name(Activation f);

// Finds an activation by its name.  False when there is none of that name.
bool activation_from_name(const char *name, Activation *f);

// The sigmoid of one number, without overflow for any z.
double sigmoid(double z);

// The sigmoid's slope, s'(z) = s(z) (1 - s(z)): at most 1/4, at z = 0.
double sigmoid_derivative(double z);

// a[i] = f(z[i]) for i < n; for softmax all n together.
void activation_apply(Activation f, const double *z, double *a, size_t n);

// slope[i] = f'(z[i]), where a = f(z) is known already.  ReLU has no slope
// at 0; we take 0.  Not for softmax, which has no slope of each neuron alone.
void activation_derivative(Activation f, const double *z, const double *a,
                           double *slope, size_t n);

// From how the cost changes with each activation to how it changes with each
// weighted input:  dC_dz[j] = sum over i of dC_da[i] * da[i]/dz[j].
// For a scalar f that is dC_da[j] * f'(z[j]).  For softmax, where
// da[i]/dz[j] = a[i] ((i == j) - a[j]), it is
// a[j] * (dC_da[j] - sum over i of dC_da[i] a[i]).
// dC_dz may be the same array as dC_da.
void activation_backward(Activation f, const double *z, const double *a,
                         const double *dC_da, double *dC_dz, size_t n);

#endif
