// cost: one number that says how wrong an answer is.
//
// a: [n] what the network answered, y: [n] the ground truth.  The cost of a
// set of N examples is the mean of their costs; for the quadratic cost that
// is 1/(2N) times the sum of all squared errors.
#ifndef NN_COST_H
#define NN_COST_H

#include <stdbool.h>
#include <stddef.h>

#include "nn/activation.h"

typedef enum {
    QUADRATIC,            // 1/2 sum of (a - y)^2
    BINARY_CROSS_ENTROPY, // -sum of y ln a + (1 - y) ln(1 - a), 0 <= a <= 1
    CROSS_ENTROPY         // -sum of y ln a, where a and y each sum to 1
} Cost;

#define COST_COUNT (CROSS_ENTROPY + 1)

// "quadratic", "binary-cross-entropy", "cross-entropy", ended by NULL: the
// place of a name is its Cost.
extern const char *const cost_names[];

const char *cost_name(Cost cost);

// The cost of one example, never infinite: where a logarithm would meet 0
// it gets instead the smallest number that the argument could have been.
// NaN in, NaN out.
double cost_value(Cost cost, const double *a, const double *y, size_t n);

// dC_da[i], how the cost changes with output i:
//   quadratic             a - y
//   binary cross-entropy  (a - y) / (a (1 - a))
//   cross-entropy         -y / a
// with the same care about 0.
void cost_derivative(Cost cost, const double *a, const double *y,
                     double *dC_da, size_t n);

// Whether the cost was made for this activation: binary cross-entropy for
// the sigmoid, plain for softmax (and a y that sums to 1).  Then the error
// dC/dz of an output is just a - y.  Using that form is faster, and safe
// where a has reached 0 or 1, at which its two factors would be infinity
// times 0.
bool cost_fits(Cost cost, Activation f);

#endif
