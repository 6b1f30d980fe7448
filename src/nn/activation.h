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
    SOFTMAX   // a_i = e^z_i / sum over j of e^z_j; stays the last
} Activation;

#define ACTIVATION_COUNT (SOFTMAX + 1)

// Their names in lower case, "identity" and so on, ended by NULL: the place
// of a name is its Activation.
extern const char *const activation_names[];

const char *activation_name(Activation f);

// Finds an activation by its name.  False when there is none of that name.
bool activation_from_name(const char *name, Activation *f);

// The sigmoid of one number, without overflow for any z.
double sigmoid(double z);

// Its derivative, s'(z) = s(z) (1 - s(z)): at most 1/4, at z = 0.
double sigmoid_derivative(double z);

// a[i] = f(z[i]) for i < n; for softmax all n together.
void activation_apply(Activation f, const double *z, double *a, size_t n);

// derivative[i] = f'(z[i]).  ReLU has none at 0; we take 0.  Not for
// softmax, which has no derivative of each neuron alone.
void activation_derivative(Activation f, const double *z,
                           double *derivative, size_t n);

// From how the cost changes with each activation to how it changes with
// each weighted input, in place: delta: [n] comes as dC/da and leaves as
//     dC/dz[j] = sum over i of dC/da[i] * da[i]/dz[j],   a = f(z).
// For a scalar f that is dC/da[j] * f'(z[j]).  For softmax, where
// da[i]/dz[j] = a[i] ((i == j) - a[j]), it is
// a[j] * (dC/da[j] - sum over i of dC/da[i] a[i]).
void activation_backward(Activation f, const double *z, const double *a,
                         double *delta, size_t n);

#endif
