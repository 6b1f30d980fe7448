// stack: networks of several hidden layers of one width, with a start.
#ifndef STACK_H
#define STACK_H

#include "measure/range.h"
#include "nn/network.h"

enum { STACK_DEEPEST = 5, STACK_SEEDS = 5, STACK_LAYERS = 6 };

// The most epochs after which a stack that learns is looked at.
enum { STACK_WATCHED = 100 };

typedef struct {
    Activation hidden;
    Initialisation start;
    const char *name; // "ReLU, N(0, 2/n)"
} Start;

// 784 inputs, so many hidden layers, ten softmax outputs; the weights are
// drawn from random.  hidden_layers <= STACK_DEEPEST.  The caller frees it.
Network *stack_new(size_t hidden_layers, size_t width, const Start *start,
                   Random *random);

#endif
