// poses: digits as they were written, set upright, and made of one size.
#ifndef POSES_H
#define POSES_H

#include "data/digits.h"
#include "measure/warp.h"
#include "new_forms.h"
#include "trace/trace.h"

enum { POSED = FORMS }; // as many as a strip has room for

typedef struct Poses {
    size_t count; // POSED, or as many as there are
    size_t label[POSED];
    Stance stance[POSES][POSED]; // by Pose
    double tiles[POSES][POSED][DIGITS_PIXELS];
} Poses;

// The first training digits.
Poses poses_of(const Digits *digits);
void poses_print(const Poses *it);
void poses_trace(Trace *trace, const Poses *it);

#endif
