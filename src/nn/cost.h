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

#define COST_COUNT 3

// "quadratic", "binary-cross-entropy", "cross-entropy".
const char *cost_name(Cost cost);

// Finds a cost by its name.  False when there is none of that name.
bool cost_from_name(const char *name, Cost *cost);

// The cost of one example, never infinite: where a logarithm would meet 0 it
// gets instead the smallest number that the argument could have been.  NaN
// in, NaN out.
double cost_value(Cost cost, const double *a, const double *y, size_t n);

// dC_da[i], how the cost changes with output i:
//   quadratic             a - y
//   binary cross-entropy  (a - y) / (a (1 - a))
//   cross-entropy         -y / a
// with the same care about 0.
void cost_derivative(Cost cost, const double *a, const double *y,
                     double *dC_da, size_t n);

// The error of the output layer, delta[i] = dC/dz[i].
// In general the derivative of the cost, passed back through the activation.
// Cross-entropy was made for its activation: binary with the sigmoid, and
// plain with softmax and a y that sums to 1, both leave just a - y.  Using
// that form there is faster, and safe where a has reached 0 or 1, at which
// the two factors would be infinity times 0.
void cost_output_error(Cost cost, Activation f, const double *z,
                       const double *a, const double *y, double *delta,
                       size_t n);

#endif
