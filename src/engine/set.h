// set: how whoever has examples describes them to the engine.  Nothing is
// copied; they must stay where they are while the set is used.
#ifndef ENGINE_SET_H
#define ENGINE_SET_H

#include <stddef.h>

// Examples, as bytes or as floats, with labels or with targets.
typedef struct {
    size_t count, inputs, outputs;
    const unsigned char *bytes;  // [count][inputs]: 0..255 stand for 0..1
    const float *floats;         // [count][inputs], if bytes is NULL
    const unsigned char *labels; // [count], below outputs: y is 1 there
                                 // and 0 elsewhere
    const float *targets;        // [count][outputs], if labels is NULL
} EngineSet;

#endif
