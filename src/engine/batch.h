// batch: mini-batches of examples, laid out as the products want them.
//
// Nothing of an EngineSet is copied until a batch is made.  Four fifths of
// an MNIST image are 0, and a zero adds nothing to any sum.  So a batch
// holds only the inputs that are not 0: example by example for the way
// forward and a small batch's step, and input by input for the gradients of
// a large one.  Leaving out x * 0 changes no bit.
#ifndef ENGINE_BATCH_H
#define ENGINE_BATCH_H

#include "engine/kernels.h"
#include "engine/packed.h"
#include "engine/set.h"

// Which examples a batch takes: items[0 .. n-1] of a set, or, if items is
// NULL, those from first on; and what drops out inputs.
typedef struct {
    const Kernels *kernels;
    const EngineSet *set;
    const Packed *packed; // the same bytes, or NULL
    const size_t *items;
    size_t first, n;
    size_t known; // how many items lie there, later batches' included
    Dropout dropout;
    // Bytes of 28 x 28 pixels are distorted first; NULL: they are not.
    const AugmentPlan *augment;
    uint64_t seed, epoch;
    unsigned char *distorted; // [n][28 x 28], by batch_distort
} Selection;

typedef struct {
    SparseRow *rows;       // [room], the inputs of each example
    Panels y;              // [room][outputs]
    SparseColumns columns; // the same by inputs, where they are wanted
    float pixel[256];      // byte / 255
} Batch;

// Room for batches of up to `room` examples, by columns too or only by
// rows.  Free with batch_free.
Batch batch_new(size_t room, size_t inputs, size_t outputs, bool columns);

void batch_free(Batch *batch);

// Distorts a range of the selection's examples, for batch_fill.
void batch_distort(const Selection *s, Range range);

// Fills in a range of the selection's examples.  The columns hold these and
// no others.
void batch_fill(Batch *batch, const Selection *s, Range range);

#endif
