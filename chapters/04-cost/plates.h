// plates: the figures of chapter 4, and what they share.
#ifndef CHAPTERS_PLATES_H
#define CHAPTERS_PLATES_H

#include "draw/canvas.h"
#include "steps.h"

#define CHAPTER "4 · The cost"
#define SOURCE  "build/04-cost"

// plates.c: ten squared errors and their sum.
Canvas *plate_errors(const Answers *answers, const Errors *errors);

// plates_histogram.c: what all the test digits cost.
Canvas *plate_histogram(const Answers *answers, const Spread *spread);

// plates_curves.c: two costs as curves of one output, and the set's costs
// and accuracy when the same answers are said louder.
Canvas *plate_curves(const Curves *curves);
Canvas *plate_louder(const Louder *louder);

#endif
