// errors_by_layer: how large z and the error are in each layer of a deep
// network that has learned nothing yet, for several starts.
#ifndef ERRORS_BY_LAYER_H
#define ERRORS_BY_LAYER_H

#include "data/digits.h"
#include "stack.h"
#include "trace/trace.h"

enum { STARTS = 4 };

typedef struct ErrorsByLayer {
    size_t digits, width;
    // [start][layer][seed]: the mean size of the layer's errors, over its
    // neurons and the digits; and the mean of its z squared
    double error[STARTS][STACK_LAYERS][STACK_SEEDS];
    double z2[STARTS][STACK_LAYERS][STACK_SEEDS];
} ErrorsByLayer;

// The places of the starts.
enum { SIGMOID_SCALED, RELU_SCALED, RELU_HE, SIGMOID_NORMAL };
extern const Start errors_starts[STARTS];

// What a layer has in the mean over its neurons and some digits.
typedef struct {
    double error;  // the size of delta
    double z2;     // z squared
    double slope;  // f'(z), and
    double behind; // the size of W^T delta of the next layer: what is
                   // multiplied to delta; both 0 in the last layer
} LayerMeans;

// means: [net->depth], with cross-entropy.
void errors_measure(const Network *net, const Digits *digits,
                    LayerMeans *means);

ErrorsByLayer errors_by_layer_of(const Digits *digits, size_t width,
                                 uint64_t seed);
void errors_by_layer_print(const ErrorsByLayer *it);
void errors_by_layer_trace(Trace *trace, const ErrorsByLayer *it);

#endif
