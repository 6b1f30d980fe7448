// batch: mini-batches of examples, laid out as the products want them.
//
// Whoever has examples describes them as an EngineSet; nothing is copied
// until a batch is made.  Four fifths of an MNIST image are 0, and a zero
// adds nothing to any sum.  So making a batch nonzero where the zeros are,
// and packs the inputs of a few images at a time without the pixels that
// are empty in all of them: about half.  On the way back, see descend in
// gemm.inc, neighbouring pixels are packed without the images in which they
// are empty: about two thirds.  Leaving out x * 0 changes no bit.
#ifndef ENGINE_BATCH_H
#define ENGINE_BATCH_H

#include "engine/neurons.h"

typedef struct Kernels Kernels;

// Examples, as bytes or as floats, with labels or with targets.
typedef struct {
    size_t count, inputs, outputs;
    const unsigned char *bytes;  // [count][inputs]: 0..255 stand for 0..1
    const float *floats;         // [count][inputs], if bytes is NULL
    const unsigned char *labels; // [count], below outputs: y is 1 there
                                 // and 0 elsewhere
    const float *targets;        // [count][outputs], if labels is NULL
} EngineSet;

typedef struct {
    Panels x;           // [room][inputs]
    uint16_t *nonzero;  // [panels of x][rows of x], see Descend
    SparseRows *groups; // [blocks][GROUPS_MAX], see Product
    Panels y;           // [room][outputs]
    int32_t *indices;   // the memory of the groups
    float *values;
} Batch;

// Room for batches of up to `room` examples.  Free with batch_free.
Batch batch_new(const Kernels *k, size_t room, size_t inputs,
                size_t outputs);

void batch_free(Batch *batch);

// A thread's share of filling a batch with the examples items[0 .. n-1] of
// a set, or, if items is NULL, with those from first on.  n is at most the
// room.  Inputs may be dropped out.
void batch_fill(Batch *batch, const Kernels *k, const EngineSet *set,
                const size_t *items, size_t first, size_t n,
                const Dropout *dropout, size_t thread, size_t threads);

#endif
