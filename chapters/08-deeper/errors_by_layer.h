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

// error[l]: the mean size of the errors of layer l, over its neurons and
// the digits, with cross-entropy; z2[l]: the mean of its z squared.  Both
// [net->depth].
void errors_measure(const Network *net, const Digits *digits, double *error,
                    double *z2);

ErrorsByLayer errors_by_layer_of(const Digits *digits, size_t width,
                                 uint64_t seed);
void errors_by_layer_print(const ErrorsByLayer *it);
void errors_by_layer_trace(Trace *trace, const ErrorsByLayer *it);

#endif
