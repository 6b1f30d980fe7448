// holes_and_labels: what a neuron's activation goes along with.
#ifndef HOLES_AND_LABELS_H
#define HOLES_AND_LABELS_H

#include "data/digits.h"

// The digits that neurons are measured on.
typedef struct {
    Digits digits; // the caller's
    double *hole;  // [digits]: 1 or 0, see ink_shapes_holes
} SeenDigits;

// A number that says what a neuron is like; any may be negative.
typedef enum {
    HOLE,        // correlation with "the picture has a hole"
    HOLE_WITHIN, // the same when the label is taken out
    BY_LABEL,    // share of its variation that the label explains
    BAR,         // share of its weights that one bar explains; negative
                 // when the bar's weights are
    TRAITS
} Trait;

// a: [digits], the activation for each digit.
// Fills in all traits but BAR: [TRAITS].
void holes_and_labels_of(const SeenDigits *seen, const double *a,
                         double *trait);

#endif
