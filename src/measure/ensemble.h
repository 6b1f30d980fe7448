// ensemble: networks that answer together.  The outputs of all members are
// added up, and the answer is the place of the largest sum: a member that
// is sure counts for more than one that wavers.
#ifndef MEASURE_ENSEMBLE_H
#define MEASURE_ENSEMBLE_H

#include "data/digits.h"
#include "measure/warp.h"

typedef struct {
    const Digits *judged; // what the members are asked about
    size_t members;
    float *sum; // [judged->count][10]
} Ensemble;

// Without members.  The digits stay where they are.  Free with
// ensemble_free.
Ensemble ensemble_new(const Digits *judged);
void ensemble_free(Ensemble *it);

// One more member, by its outputs a: [judged->count][10].
void ensemble_add(Ensemble *it, const float *a);

// The answer for digit i; of equal sums the first.
size_t ensemble_answer(const Ensemble *it, size_t i);

// How many digits are answered otherwise than by their labels.
size_t ensemble_wrong(const Ensemble *it);

// Replaces the file at path by a table of those digits: place, label and
// answer, with a heading.
bool ensemble_write_missed(const Ensemble *it, const char *path,
                           Error *error);

// What one member brings; of the digits that it is asked about, wrong are
// read wrongly by it alone, together by it and those before it.
typedef struct {
    uint64_t seed;
    Pose pose;                     // in which it reads digits
    size_t width, wrong, together; // width: that it reads digits in, or 0
    double seconds;                // of training
} Brought;

// Replaces the file at path by a table of that, with a heading; the members
// are counted from 1.
bool ensemble_write_members(const Brought *members, size_t count,
                            const char *path, Error *error);

#endif
