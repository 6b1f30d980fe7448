// new_forms: one digit, turned, stretched, slanted and warped.
#ifndef NEW_FORMS_H
#define NEW_FORMS_H

#include "data/digits.h"
#include "engine/augment.h"
#include "trace/trace.h"

enum { FORMS = 7 };

typedef struct NewForms {
    size_t digit, label;
    double plain[DIGITS_PIXELS];
    double affine[FORMS][DIGITS_PIXELS];  // turned, stretched, slanted
    double elastic[FORMS][DIGITS_PIXELS]; // warped besides
    double grid[FORMS][DIGITS_PIXELS];    // lines, warped in the same way
    double thick[FORMS][DIGITS_PIXELS];   // thicker or thinner strokes
    double records[FORMS][DIGITS_PIXELS]; // as the last committee meets it
    double ruled[FORMS][DIGITS_PIXELS];   // lines, in the same way
    Augment how;                          // of elastic
    double moved[FORMS]; // mean change of a pixel's grey, elastic
} NewForms;

// Makes the forms that this training digit has in the first epochs of the
// seed.
NewForms new_forms_of(const Digits *digits, size_t digit, uint64_t seed);
void new_forms_print(const NewForms *it);
void new_forms_trace(Trace *trace, const NewForms *it);

#endif
