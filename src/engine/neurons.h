// neurons: what a layer does between two matrix products, for a whole
// batch: activation and dropout on the way forward, the errors on the way
// back.
//
// A product hands over each block of its result while it is still in the
// nearest cache; the kernels declared here finish it.
#ifndef ENGINE_NEURONS_H
#define ENGINE_NEURONS_H

#include <stdbool.h>

#include "engine/gemm.h"
#include "nn/cost.h"

// Inverted dropout: each number becomes 0 with some chance, and the others
// grow by scale = 1 / (1 - chance), so that nothing changes on average.
// Who is dropped follows from the key and the number's place alone; so the
// way back asks again instead of keeping a table, and threads need not draw
// in any order.
typedef struct {
    uint32_t key;      // another one for each layer of each batch
    int32_t threshold; // chance * 2^24; 0: no dropout
    float kept, scale; // 1 - chance, and 1 over it
} Dropout;

Dropout dropout_with(double chance, uint64_t bits);

// Is the number at this place kept?  The kernels ask for several at once.
bool dropout_keeps(const Dropout *d, size_t index);

// The neurons of one layer, for n examples.
typedef struct {
    Activation activation;
    Dropout dropout;
    size_t n, width;
    Panels a;       // [n][width]: weighted inputs, then activations
    Panels delta;   // [n][width]: the errors dC/dz
    Panels delta_t; // [width][n]: the same, transposed; first dC/da
    Quad *quads;    // room for a without its zeros, or NULL
    bool first;     // layer: no other asks for delta_t, it stays dC/da
} Neurons;

// The output layer and what it is compared with.
typedef struct {
    Neurons *neurons;
    Cost cost;
    const Panels *y; // [n][width], the ground truth
    float *costs;    // [n], written: the cost of each example
    bool errors;     // also compute delta and delta_t
} Output;

#endif
