// packed: the bytes of a set that are not 0, written down once, for all the
// epochs that learn from it.
//
// Which bytes of an image are 0 is the same in every epoch, and four fifths
// of MNIST's are.  The others take three bytes each, with their place: 450
// bytes an image, not 784.  So less has to come from memory, and nothing
// has to be looked for.
#ifndef ENGINE_PACKED_H
#define ENGINE_PACKED_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/kernels.h"
#include "engine/set.h"

typedef struct {
    EngineSet set;        // whose bytes these are
    size_t *begins;       // [count + 1]; image i is from begins[i] on
    uint16_t *at;         // [begins[count]], which inputs, rising
    unsigned char *value; // [begins[count]]
} Packed;

// Can this set be packed?  It needs bytes, at most 2^16 for each example.
bool packed_can(const EngineSet *set);

// Free with packed_free.  Ends the program when there is no memory.
Packed packed_new(const EngineSet *set, const Kernels *kernels);

void packed_free(Packed *p);

// Is this the set that p names, and was p made from it?
bool packed_saw(const Packed *p, const EngineSet *set);
bool packed_is(const Packed *p, const EngineSet *set);

// Image i.
static inline PackedRow packed_row(const Packed *p, size_t i)
{
    size_t begin = p->begins[i];
    return (PackedRow){p->begins[i + 1] - begin, p->at + begin,
                       p->value + begin};
}

#endif
